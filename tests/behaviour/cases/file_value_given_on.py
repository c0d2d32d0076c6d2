# A name that is read, given a new value by what was read, and kept when that fails.
# shows: same

import asyncio
import json
import os
import tempfile


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


async def load(path):
    return json.load(path.open("rb"))


async def main():
    with tempfile.TemporaryDirectory() as folder:
        first, second, third = (os.path.join(folder, name) for name in "abc")
        for name, text in ((first, second), (second, third), (third, '{"x": 1}')):
            with open(name, "w") as file:
                file.write(text)
        print(await resolve(third), await resolve("nothing"))
        print(os.path.basename(await follow(first, 2)))
        try:
            await follow(first, 4)
        except OSError as error:
            print(type(error).__name__)
        import pathlib

        print(await load(pathlib.Path(third)))
