# An await would make an asynchronous generator of it.
# asyncfix: refuses inside-generator-expression

import zlib


async def size(parts):
    return sum(len(zlib.compress(part)) for part in parts)
