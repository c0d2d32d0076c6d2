# A neighbour that waits for the same disk moves along only where the coroutine goes on behind it all the same.
import asyncio
import json
import os
import pathlib
import tempfile


async def stored(path):
    if not path.is_file():
        return {}
    with open(path, encoding="utf-8") as file:
        layout = json.load(file)
    await asyncio.sleep(0)
    return layout


async def first_of_two(path, other):
    with open(path, encoding="utf-8") as file:
        layout = json.load(file)
    if not other.is_file():
        return layout
    await asyncio.sleep(0)
    return {}


async def in_branch(path):
    if path and os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            return file.read()
    await asyncio.sleep(0)
    return None


async def archived(paths):
    names = {}
    contents = bytearray()
    for key, path in paths.items():
        names[key] = path.name
        with open(path, "rb") as file:
            content = file.read()
        contents += content
    await asyncio.sleep(0)
    return names, len(contents)


async def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    path = folder / "layout.json"
    print(await stored(path), await in_branch(path))
    path.write_text('{"rows": 2}')
    print(await stored(path), await in_branch(path))
    print(await first_of_two(path, folder / "other"), await first_of_two(path, path))
    print(await archived({"layout": path}))


if __name__ == "__main__":
    asyncio.run(main())
