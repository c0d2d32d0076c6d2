# Parameters join those of the address; what the client is told once belongs to its constructor.
# asyncfix: --prefer httpx --unsafe-fixes
import json

import httpx


async def literal_address(page: int, query: str):
    async with httpx.AsyncClient(follow_redirects=True, timeout=None) as client:
        return (
            await client.get("https://a.example/items", params={"page": page, "query": query})
        ).json()


async def any_address(url: str, query: str):
    async with httpx.AsyncClient(follow_redirects=True) as client:
        return (
            await client.get(httpx.URL(url).copy_merge_params({"query": query}), timeout=3)
        ).json()


async def path(host: str, wanted):
    async with httpx.AsyncClient(
        verify=False, proxy="http://proxy:80", follow_redirects=True, timeout=None
    ) as client:
        response = await client.get(
            f"https://{host}/items",
            params={"wanted": wanted},
        )
    return str(response.url)


async def bodies(url: str, payload, user: str):
    async with httpx.AsyncClient(follow_redirects=True, timeout=None) as client:
        await client.post(url, content=json.dumps(payload), auth=(user, "secret"))
        await client.put(url, content="text", auth=httpx.BasicAuth(user, "secret"))
        await client.patch(url, json=payload)
        await client.request("PURGE", url)
