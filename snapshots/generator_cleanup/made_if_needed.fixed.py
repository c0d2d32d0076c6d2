# What is made only when the caller gave none is released only then.
# asyncfix: --unsafe-fixes
import httpx


async def lines(url, client=None):
    own = client is None
    if client is None:
        client = httpx.AsyncClient()
    try:
        async with client.stream("GET", url) as response:
            async for line in response.aiter_lines():
                yield line
    finally:
        if own:
            await client.aclose()
