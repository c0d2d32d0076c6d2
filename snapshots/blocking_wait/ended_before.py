# asyncfix: refuses usually-fast
# The loop above asks until the process, the thread or the future has ended: nothing is left to wait for.
import asyncio
import multiprocessing
import subprocess


async def run(process: multiprocessing.Process) -> None:
    process.start()
    while process.is_alive():
        await asyncio.sleep(0.1)
    process.join()


async def call(command: list) -> int:
    process = subprocess.Popen(command)
    while process.poll() is None:
        await asyncio.sleep(0.1)
    print("done")
    return process.wait()
