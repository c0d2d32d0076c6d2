# The shared client is the asynchronous one.
# asyncfix: clean

from connections import client


async def fetch(url):
    response = await client.get(url)
    return response.json()
