# Arguments that stand under the first one follow it.
import asyncio
from pathlib import Path


def check(answer, folder, limit, strict=False):
    return (Path(folder) / "answer").read_text()[:limit] == answer


async def aligned(answer, folder):
    return await asyncio.to_thread(check, answer, folder,
                                   limit=12000 if answer else 10,
                                   strict=True)


async def of_a_string(folder):
    return await asyncio.to_thread(check, """
one""", folder,
                                   limit=10)


async def by_four(answer, folder):
    return await asyncio.to_thread(check, answer, folder,
        limit=10)


async def without_room(answer, folder):
    return await asyncio.to_thread(check, answer, folder,
                 limit=len(answer) if answer is not None and len(answer) < 1000 else 10)
