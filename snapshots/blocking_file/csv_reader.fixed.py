# The rows come from the file as they are asked for.

import asyncio
import csv


async def load(path):
    def read_rows():
        with open(path, newline="") as f:
            return list(csv.DictReader(f))

    rows = await asyncio.to_thread(read_rows)
    return [row["name"] for row in rows]
