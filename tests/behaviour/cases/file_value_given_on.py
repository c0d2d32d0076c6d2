# A name that is read, given a new value by what was read, and kept when that fails.
# shows: same

import asyncio
import json
import os
import pathlib
import tempfile

FOLDER = tempfile.mkdtemp()
FIRST, SECOND, THIRD = (os.path.join(FOLDER, name) for name in "abc")
for name, text in ((FIRST, SECOND), (SECOND, THIRD), (THIRD, '{"x": 1}')):
    with open(name, "w") as target:
        target.write(text)


async def resolve(text):
    try:
        with open(text) as file:
            text = file.read()
    except OSError:
        pass
    return text


async def follow(path, steps):
    for _ in range(steps):
        with open(path) as file:
            path = file.read()
    return path


# What is read only sometimes need not be there the other times.
async def counted(path, known):
    if known:
        total = 1
    with open(path) as file:
        text = file.read()
        total = (total if known else 0) + len(text)
    return total


async def unpacked(path):
    with open(path) as file:
        first, *rest = file
    return first, len(rest)


async def load(path):
    return json.load(path.open("rb"))


async def main():
    print(await resolve(THIRD), await resolve("nothing"))
    print(os.path.basename(await follow(FIRST, 2)))
    try:
        await follow(FIRST, 4)
    except OSError as error:
        print(type(error).__name__)
    print(await load(pathlib.Path(THIRD)))
    print(await counted(THIRD, False), await counted(THIRD, True), await unpacked(THIRD))
