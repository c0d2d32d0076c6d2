from store import client as cache


async def name(key: str) -> str:
    return cache.get(key) or "nobody"
