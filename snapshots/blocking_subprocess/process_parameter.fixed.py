# The process was started elsewhere; only waiting for it blocks.

import asyncio
import subprocess


async def stop(process: subprocess.Popen) -> int:
    process.terminate()
    return await asyncio.to_thread(process.wait)
