# The folder that is deleted is not the one that is filled, and a folder of the call's own is nobody else's.
import asyncio
import json
import shutil
import tempfile
from pathlib import Path

CACHE = Path("cache")
NOTES = Path("notes")


def build(slug):
    (NOTES / slug).mkdir(parents=True, exist_ok=True)
    (NOTES / slug / "note.json").write_bytes(json.dumps({"slug": slug}).encode())


def scratch():
    folder = Path(tempfile.mkdtemp())
    (folder / "out").mkdir()
    (folder / "out" / "note.json").write_text("{}")
    shutil.rmtree(folder)


async def changed(slug):
    await asyncio.to_thread(shutil.rmtree, CACHE / slug, ignore_errors=True)


async def read(slug):
    await asyncio.to_thread(build, slug)


async def rehearse():
    await asyncio.to_thread(scratch)
