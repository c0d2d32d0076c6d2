# asyncfix: clean
# Everything is read and released before the first value is handed out.
import aiohttp


async def lines(url):
    session = aiohttp.ClientSession()
    try:
        response = await session.get(url)
        text = await response.text()
    finally:
        await session.close()
    for line in text.splitlines():
        yield line
