# The compressor lets other threads run.

import asyncio
import bz2


async def pack(data: bytes) -> bytes:
    packed = await asyncio.to_thread(bz2.compress, data, 9)
    return packed if len(packed) < len(data) else data
