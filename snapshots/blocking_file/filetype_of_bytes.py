# The content is already here, and nothing is read.
# asyncfix: clean

import filetype


async def kinds(content: bytes):
    return filetype.guess(content), filetype.guess(b"GIF89a")
