# The clean-up removes a file that a process is to make: when the task is cancelled at a new await, the process makes it afterwards.
import asyncio
import os
import subprocess
import sys


async def convert(name, started):
    wav = name + ".wav"
    started.set()
    try:
        await asyncio.to_thread(
            subprocess.run,
            [sys.executable, "-c", f"import time; time.sleep(0.4); open({wav!r}, 'w')"],
        )
        await asyncio.sleep(1)
    finally:
        if os.path.exists(wav):
            os.remove(wav)


async def main():
    started = asyncio.Event()
    task = asyncio.create_task(convert("x", started))
    await started.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await asyncio.sleep(0.8)
    print(os.path.exists("x.wav"))
