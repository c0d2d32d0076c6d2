"""The answer is put into a local before it is tested."""

import asyncio
import os
import subprocess
from pathlib import Path

folder = Path("uploads")


async def key(path: str) -> None:
    missing = not os.path.exists(path)
    if missing:
        subprocess.run(["ssh-keygen", "-f", path], check=True)


async def left_early(path: str) -> None:
    there = os.path.exists(path)
    if there:
        return
    subprocess.run(["ssh-keygen", "-f", path], check=True)


async def not_there(path: str) -> None:
    there = os.path.exists(path)
    if not there:
        subprocess.run(["ssh-keygen", "-f", path], check=True)


async def put(name: str, data: bytes) -> str:
    full = len(list((folder / "q").iterdir())) >= 9
    if full:
        return "full"
    (folder / "q" / name).write_bytes(data)
    return "put"


async def waited_since(path: str) -> None:
    missing = not os.path.exists(path)
    await asyncio.sleep(1)
    if missing:
        subprocess.run(["ssh-keygen", "-f", path], check=True)


async def of_another_path(path: str, other: str) -> None:
    missing = not os.path.exists(other)
    if missing:
        subprocess.run(["ssh-keygen", "-f", path], check=True)


async def bound_twice(path: str) -> None:
    missing = not os.path.exists(path)
    missing = len(path) > 3
    if missing:
        subprocess.run(["ssh-keygen", "-f", path], check=True)
