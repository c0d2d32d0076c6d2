# Each command of a pooled client is a hop of its own.

import redis

store = redis.Redis()


async def visit(user):
    store.incr(f"visits:{user}")
    last = store.get(f"last:{user}")
    return last
