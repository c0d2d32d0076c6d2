# A client of the loop, in the same shape.
# asyncfix: clean

import aiohttp


async def download(url, sink):
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        async for chunk in response.content.iter_chunked(8192):
            sink.append(chunk)
