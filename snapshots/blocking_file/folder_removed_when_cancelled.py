# asyncfix: refuses unsafe
# A cancelled task removes the folder in which the thread still works: what it makes there ends the removal with an OSError.
import asyncio
import shutil
import tempfile
from pathlib import Path


async def report(step):
    await asyncio.sleep(0)
    print(step)


def unpack(archive, folder):
    shutil.unpack_archive(archive, folder)


async def unpacked(archive):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "out"
        await report("unpacking")
        unpack(archive, folder)
        await report("done")


async def write(path: Path, data):
    path.write_bytes(data)


async def build(parts):
    with tempfile.TemporaryDirectory() as name:
        async with asyncio.TaskGroup() as group:
            for number, data in enumerate(parts):
                group.create_task(write(Path(name, str(number)), data))
