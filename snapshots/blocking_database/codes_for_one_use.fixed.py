import asyncio

import redis

store = redis.Redis()


async def redeem(code: str) -> bool:
    if store.get(code) is None:
        return False
    store.delete(code)
    return True


async def take_place(name: str) -> bool:
    if not store.sismember("places", name):
        return False
    store.srem("places", name)
    return True


async def redeem_counted(code: str) -> bool:
    if store.get(code) is None:
        return False
    return store.delete(code) == 1


async def redeem_once(code: str) -> str | None:
    user = await asyncio.to_thread(store.get, code)
    if not await asyncio.to_thread(store.delete, code):
        return None
    return user


async def of_another(code: str) -> None:
    if await asyncio.to_thread(store.get, code) is None:
        await asyncio.to_thread(store.delete, "codes")
