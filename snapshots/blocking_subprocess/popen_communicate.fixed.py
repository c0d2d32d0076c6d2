# Starting a process and waiting for it are one step.

import asyncio
import subprocess


async def ordered(text):
    def run_command():
        process = subprocess.Popen(
            ["sort"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        out, _ = process.communicate(text)
        return out

    out = await asyncio.to_thread(run_command)
    print(out)
