# What has become too long breaks before the `for`, as a formatter does.
import asyncio
from pathlib import Path


async def sizes(folder: Path, names, measure):
    return [
        await measure(
            name, await asyncio.to_thread((folder / name / "contents").read_bytes)
        )
        for name in names
    ]


async def short(folder: Path, names, measure):
    return [
        await measure(await asyncio.to_thread((folder / name).read_bytes))
        for name in names
    ]
