# A loop over files whose contents arrive slowly: it moves as a whole, with what it collects, skips and counts.
from __future__ import annotations

import asyncio
import os
import tempfile
import threading
import time
from pathlib import Path


def feed(path: Path) -> None:
    time.sleep(0.3)
    path.write_text(f"text of {path.stem}")


def inboxes(names: str) -> list[Path]:
    folder = Path(tempfile.mkdtemp())
    paths = [folder / f"{name}.txt" for name in names]
    for path in paths:
        if path.stem != "c":
            os.mkfifo(path)
            threading.Thread(target=feed, args=(path,), daemon=True).start()
    return paths


async def gather(paths: list[Path]) -> tuple[dict[str, str], int]:
    texts = {}
    missing = 0
    for path in paths:
        if not path.exists():
            missing += 1
            continue
        texts[path.stem] = path.read_text()
    return texts, missing


async def longest(paths: list[Path]) -> str:
    best = ""
    for path in paths:
        with open(path) as file:
            text = file.read()
        if len(text) > len(best):
            best = text
    return best


async def main():
    print(await gather(await asyncio.get_running_loop().run_in_executor(None, inboxes, "abcd")))
    print(await longest(await asyncio.get_running_loop().run_in_executor(None, inboxes, "xy")))
    try:
        await longest([Path("no such file")])
    except FileNotFoundError as error:
        print(error)
