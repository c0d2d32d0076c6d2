# `import asyncio.subprocess` binds the name `asyncio` too.

import asyncio.subprocess


async def settle():
    await asyncio.sleep(0.5)
    return asyncio.subprocess.PIPE
