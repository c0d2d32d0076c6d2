# The files of a list are read in one hop, never one hop a file.

from pathlib import Path


async def texts(paths: list[Path]):
    contents = [path.read_text() for path in paths]
    await publish(contents)


async def joined(paths: list[Path]):
    return "\n".join(path.read_text() for path in paths)


async def publish(contents):
    print(contents)
