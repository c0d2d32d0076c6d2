# The function is imported already.

import subprocess

from anyio.to_thread import run_sync


async def version():
    return subprocess.run(["git", "--version"], check=True)


async def other():
    return await run_sync(version)
