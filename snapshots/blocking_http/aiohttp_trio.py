# A client that needs asyncio is not for trio.
# asyncfix: --prefer aiohttp --unsafe-fixes
import requests
import trio


async def page(url: str):
    await trio.sleep(1)
    return requests.get(url).text
