# A session becomes a client: its state, its requests and its end; one that nothing closes gets a block.
# asyncfix: --prefer httpx --unsafe-fixes
import httpx


async def in_block(user: str, password: str):
    async with httpx.AsyncClient(follow_redirects=True) as session:
        session.auth = (user, password)
        session.headers.update({"x-trace": "1"})
        first = await session.get("https://a.example/first", timeout=5)
        second = await session.post(
            "https://a.example/second", data={"a": "1"}, timeout=5
        )
    return first.status_code, second.json()


async def closed(url: str):
    session = httpx.AsyncClient(timeout=None)
    try:
        return (await session.get(url, follow_redirects=False)).headers.get("location")
    finally:
        await session.aclose()


async def never_closed(urls: list[str]):
    async with httpx.AsyncClient(
        follow_redirects=True, timeout=None, verify=False
    ) as session:
        session.headers["x-trace"] = "1"
        pages = []
        for url in urls:
            pages.append((await session.get(url)).content)
    return pages
