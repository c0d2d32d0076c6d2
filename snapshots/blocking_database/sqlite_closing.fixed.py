# `closing` closes at the end of the block, which is one function now.

import asyncio
import sqlite3
from contextlib import closing


async def count(database: str) -> int:
    def query_database() -> int:
        with closing(sqlite3.connect(database)) as conn:
            return conn.execute("select count(*) from users").fetchone()[0]

    return await asyncio.to_thread(query_database)
