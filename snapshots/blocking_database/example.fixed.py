# A pooled client: each command goes to a thread.
import asyncio

import redis

store = redis.Redis()


async def session_user(token: str) -> str:
    name = await asyncio.to_thread(store.get, f"session:{token}")
    return name.decode() if name else "anonymous"
