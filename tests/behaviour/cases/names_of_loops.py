# Functions that are made in a loop work on the round that makes them.
import asyncio
import os

import slow

SOURCES = [slow.source("one"), slow.source("two")]
FOLDER = os.path.dirname(slow.path("target"))


async def main():
    texts = []
    for number, path in enumerate(SOURCES):
        if number:
            before = texts[-1]
        with open(path) as f:
            text = f.read()
            if number:
                text += before
        texts.append(text)
        await asyncio.sleep(0)
    print(texts)
    for name in ("a", "b"):
        for part in range(2):
            target = os.path.join(FOLDER, f"{name}{part}")
            with open(target, "w") as f:
                f.write(name)
                f.write(str(part))
            await asyncio.sleep(0)
    names = sorted(os.listdir(FOLDER))
    print([sum(len(line) for line in open(os.path.join(FOLDER, name))) for name in names])
