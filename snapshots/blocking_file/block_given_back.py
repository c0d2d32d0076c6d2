import asyncio
import os
import shutil
from pathlib import Path


async def descriptor(folder: Path, name: str) -> None:
    folder.mkdir(exist_ok=True)
    fd = os.open(folder / name, os.O_CREAT | os.O_RDWR, 0o644)
    try:
        await asyncio.sleep(1)
    finally:
        os.close(fd)


async def copied(source: Path, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    path = shutil.copy(source, folder)
    try:
        await asyncio.sleep(1)
    finally:
        os.remove(path)


async def known(source: Path, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    text = source.read_text()
    try:
        await asyncio.sleep(1)
    finally:
        print(text)
