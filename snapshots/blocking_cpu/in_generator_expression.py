# An await would make an asynchronous generator of it: it moves with what consumes it.

import zlib


async def size(parts):
    return sum(len(zlib.compress(part)) for part in parts)
