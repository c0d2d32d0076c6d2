# An await would make an asynchronous generator of it: it moves with what consumes it.

import asyncio
import zlib


async def size(parts):
    return await asyncio.to_thread(
        lambda: sum(len(zlib.compress(part)) for part in parts)
    )
