# What a cancellation finds of a file that was on its way to a thread, and files that are read ahead.
# asyncfix: --unsafe-fixes
import asyncio
import json
import os
import tempfile


async def emptied(path, response):
    with await asyncio.to_thread(open, path, "wb") as f:
        try:
            async for chunk in response.content.iter_chunked(65536):
                await asyncio.to_thread(f.write, chunk)
        except BaseException:
            await asyncio.to_thread(f.truncate, 0)
            raise


async def removed(path, response):
    try:
        with await asyncio.to_thread(open, path, "wb") as f:
            async for chunk in response.content.iter_chunked(65536):
                await asyncio.to_thread(f.write, chunk)
    except BaseException:
        os.unlink(path)
        raise


async def kept(response, convert):
    with tempfile.NamedTemporaryFile(suffix=".mp3", delete=False) as f:
        await asyncio.to_thread(f.write, await response.read())
    return await convert(f.name)


async def dumped(path, client):
    with await asyncio.to_thread(open, path, "w") as f:
        await asyncio.to_thread(json.dump, await client.get(), f)


async def sent(path, client):
    with await asyncio.to_thread(open, path) as f:
        header = await asyncio.to_thread(f.readline)
        for line in await asyncio.to_thread(f.readlines):
            await client.send(header, line)
