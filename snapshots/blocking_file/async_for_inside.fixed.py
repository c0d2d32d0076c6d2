# What is written arrives asynchronously: the file stays open, and each piece is written in a thread.

import asyncio


async def download(path, response):
    with await asyncio.to_thread(open, path, "wb") as f:
        async for chunk in response.content.iter_chunked(65536):
            await asyncio.to_thread(f.write, chunk)
