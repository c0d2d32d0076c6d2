# What only reads beneath a temporary folder, what stands elsewhere, and a removal that minds no errors.
import asyncio
import shutil
import tempfile
from pathlib import Path


async def report(step):
    await asyncio.sleep(0)
    print(step)


async def read(source):
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "answer.txt"
        await report(path)
        text = path.read_text()
        await report(text)
        return text


async def store(source, target):
    with tempfile.TemporaryDirectory() as name:
        await report(name)
        shutil.copytree(source, target)
        await report("done")


async def unpack(archive):
    folder = Path(tempfile.mkdtemp())
    try:
        await report("unpacking")
        shutil.unpack_archive(archive, folder)
        await report("done")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def unpack_all(archive):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name) / "out"
        await report("unpacking")
        shutil.unpack_archive(archive, folder)
        await report("done")
