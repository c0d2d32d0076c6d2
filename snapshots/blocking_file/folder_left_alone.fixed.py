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
        text = await asyncio.to_thread(path.read_text)
        await report(text)
        return text


async def store(source, target):
    with tempfile.TemporaryDirectory() as name:
        await report(name)
        await asyncio.to_thread(shutil.copytree, source, target)
        await report("done")


async def unpack(archive):
    folder = Path(tempfile.mkdtemp())
    try:
        await report("unpacking")
        await asyncio.to_thread(shutil.unpack_archive, archive, folder)
        await report("done")
    finally:
        await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)


async def unpack_all(archive):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name) / "out"
        await report("unpacking")
        await asyncio.to_thread(shutil.unpack_archive, archive, folder)
        await report("done")
