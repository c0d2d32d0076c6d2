# Processes of the loop.
# asyncfix: clean

import asyncio


async def version(tool):
    process = await asyncio.create_subprocess_exec(
        tool, "--version", stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()
    return out
