# What has become too long breaks before the `for`, as a formatter does.
from pathlib import Path


async def sizes(folder: Path, names, measure):
    return [
        await measure(name, (folder / name / "contents").read_bytes()) for name in names
    ]


async def short(folder: Path, names, measure):
    return [
        await measure((folder / name).read_bytes()) for name in names
    ]
