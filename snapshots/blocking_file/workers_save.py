# asyncfix: refuses unsafe
# Several workers fill one object, and each hands it to a helper that goes through it.
import asyncio
import json
from pathlib import Path


def save(result, path: Path):
    with open(path, "w") as file:
        json.dump(result, file)


async def evaluate(path: Path, jobs):
    result = {}

    async def work():
        while jobs:
            job = jobs.pop()
            result[job] = await job.run()
            save(result, path / job.name)

    await asyncio.gather(*(work() for _ in range(4)))
