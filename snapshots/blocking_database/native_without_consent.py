# Each kind of native rewrite waits for consent, and a safe thread does not.
# asyncfix: --prefer redis,asyncio,aiosqlite
import sqlite3
import subprocess

import redis


async def cached(key: str) -> bytes | None:
    client = redis.Redis()
    try:
        return client.get(key)
    finally:
        client.close()


async def revision() -> str:
    done = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True)
    return done.stdout.strip()


async def count(path: str) -> int:
    with sqlite3.connect(path) as connection:
        return connection.execute("select count(*) from t").fetchone()[0]
