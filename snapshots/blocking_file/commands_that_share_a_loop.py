# The coroutines of two commands may be on one loop: one of them is kept, to be run later.
# asyncfix: refuses unsafe

import asyncio
from pathlib import Path

STATE = Path("state.json")
JOBS = []


def show():
    async def run():
        return STATE.read_text()

    print(asyncio.run(run()))
    JOBS.append(run)


def reset():
    async def run():
        STATE.write_text("{}")

    JOBS.append(run)


async def all_jobs():
    await asyncio.gather(*(job() for job in JOBS))
