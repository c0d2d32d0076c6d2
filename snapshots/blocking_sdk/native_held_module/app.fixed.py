from store import client as cache


async def name(key: str) -> str:
    return await cache.get(key) or "nobody"
