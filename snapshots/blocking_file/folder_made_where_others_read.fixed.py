# Making a directory is one step: whoever reads a file finds all of it. Unpacking into one is not.
# asyncfix: --strict
import asyncio
import os
import shutil
from pathlib import Path

DOWNLOADS = Path("downloads")


def folder_of(run: str) -> str:
    folder = DOWNLOADS / run
    os.makedirs(folder, exist_ok=True)
    return str(folder)


async def begin(run: str) -> str:
    return await asyncio.to_thread(folder_of, run)


async def content(name: str) -> bytes:
    return await asyncio.to_thread((DOWNLOADS / name).read_bytes)


async def unpack(name: str) -> None:
    shutil.unpack_archive("pages.zip", Path("pages") / name)


async def page(name: str) -> bytes:
    return (Path("pages") / name).read_bytes()
