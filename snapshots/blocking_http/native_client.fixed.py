# A client that lives in one coroutine becomes an asynchronous one: made, used and closed.
import httpx


async def fetch(urls, token):
    async with httpx.AsyncClient(
        headers={"authorization": token}, timeout=10
    ) as client:
        first = (await client.get("https://a.example", params={"q": 1})).json()
        pages = [(await client.get(url)).text for url in urls]
        if (await client.head("https://b.example")).status_code == 404:
            return None
        return first, pages


async def send(items):
    client = httpx.AsyncClient(base_url="https://a.example")
    try:
        for item in items:
            (await client.post("/items", json=item)).raise_for_status()
    finally:
        await client.aclose()
