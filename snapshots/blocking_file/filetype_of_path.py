# What kind of file it is, is read from the file.
# asyncfix: flags --strict

import filetype


async def mime(path: str):
    return filetype.guess_mime(path)
