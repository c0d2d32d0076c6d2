# The function is run by a thread.
# asyncfix: clean

import asyncio
import subprocess


async def version(tool):
    def run():
        return subprocess.run([tool, "--version"], capture_output=True).stdout

    return await asyncio.to_thread(run)
