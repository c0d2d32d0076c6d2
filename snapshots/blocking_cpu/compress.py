# The compressor lets other threads run.

import bz2


async def pack(data: bytes) -> bytes:
    packed = bz2.compress(data, 9)
    return packed if len(packed) < len(data) else data
