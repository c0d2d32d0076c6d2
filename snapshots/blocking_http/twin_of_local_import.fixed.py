# A function that imports the package itself names the twin by its own import: the package may be missing, or be slow to load.

import asyncio


async def missing(url: str) -> str:
    try:
        import httpx

        async with httpx.AsyncClient(timeout=1) as client:
            return (await client.get(url)).text
    except ImportError:
        return "httpx is not installed"


async def by_class(url: str) -> str:
    if url.startswith("https"):
        from httpx import AsyncClient

        async with AsyncClient(timeout=1) as client:
            return (await client.get(url)).text
    return ""


async def twice(first: str, second: str) -> str:
    from httpx import Client, Timeout

    with Client(timeout=Timeout(1)) as client:
        one = (await asyncio.to_thread(client.get, first)).text
    with Client(timeout=Timeout(5)) as client:
        two = (await asyncio.to_thread(client.get, second)).text
    return one + two


async def around(url: str):
    import httpx as http

    async def inner() -> str:
        async with http.AsyncClient() as client:
            return (await client.get(url)).text

    return await inner()


async def either(url: str, old: bool) -> str:
    if old:
        import httpx_old as httpx
    else:
        import httpx
    with httpx.Client() as client:
        return client.get(url).text


async def other_of_that_name(url: str):
    from httpx import Client

    with Client() as client:
        text = (await asyncio.to_thread(client.get, url)).text
    return AsyncClient(text)


class AsyncClient:
    def __init__(self, text: str):
        self.text = text
