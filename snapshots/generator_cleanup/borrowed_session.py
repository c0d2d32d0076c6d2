# asyncfix: clean
# Whoever lends the session closes it.
import aiohttp


async def pages(session: aiohttp.ClientSession, urls):
    for url in urls:
        async with session.get(url) as response:
            yield await response.text()
