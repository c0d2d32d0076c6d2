# Each kind of native rewrite waits for consent, and a safe thread does not.
# asyncfix: --prefer redis,asyncio,aiosqlite
import asyncio
import sqlite3
import subprocess

import redis


async def cached(key: str) -> bytes | None:
    client = redis.Redis()
    try:
        return await asyncio.to_thread(client.get, key)
    finally:
        client.close()


async def revision() -> str:
    done = await asyncio.to_thread(
        subprocess.run, ["git", "rev-parse", "HEAD"], capture_output=True, text=True
    )
    return done.stdout.strip()


async def count(path: str) -> int:
    def query_rows() -> int:
        with sqlite3.connect(path) as connection:
            return connection.execute("select count(*) from t").fetchone()[0]

    return await asyncio.to_thread(query_rows)
