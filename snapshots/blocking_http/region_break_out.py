# The block ends a loop that awaits.
# asyncfix: refuses live-result

from urllib.request import urlopen


async def first(urls, client):
    async for url in urls:
        with urlopen(url) as response:
            if response.status == 200:
                break
        await client.report(url)
