# A session that a module holds.
# asyncfix: --prefer httpx --unsafe-fixes
import httpx

session = httpx.AsyncClient(max_redirects=5, follow_redirects=True, timeout=None)
session.auth = ("user", "secret")


async def status(url: str) -> int:
    return (await session.get(url)).status_code


async def names(urls: list[str]) -> list[str]:
    found = []
    for url in urls:
        found.append((await session.get(url)).json()["name"])
    return found
