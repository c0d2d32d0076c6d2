# In the child of a fork an await would hand control to a second copy of the running event loop.

import asyncio
import os
import pty
import subprocess


async def terminal(send, shell):
    await asyncio.to_thread(subprocess.run, ["stty", "sane"], check=True)
    pid, descriptor = pty.fork()
    if pid == 0:
        subprocess.run([shell], check=False)
    else:
        await send(descriptor)


async def worker(command):
    pid = os.fork()
    if pid == 0:
        subprocess.run(command, check=False)
        os._exit(0)
    return pid
