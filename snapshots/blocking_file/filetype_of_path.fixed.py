# What kind of file it is, is read from the file.
# asyncfix: flags --strict

import asyncio

import filetype


async def mime(path: str):
    return await asyncio.to_thread(filetype.guess_mime, path)
