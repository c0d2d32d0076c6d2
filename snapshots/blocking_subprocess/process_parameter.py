# The process was started elsewhere; only waiting for it blocks.

import subprocess


async def stop(process: subprocess.Popen) -> int:
    process.terminate()
    return process.wait()
