# A neighbour that waits for the same disk moves along only where the coroutine goes on behind it all the same.
import asyncio
import json
import os
import pathlib
import tempfile


async def stored(path):
    if not path.is_file():
        return {}

    def read_layout():
        with open(path, encoding="utf-8") as file:
            return json.load(file)

    layout = await asyncio.to_thread(read_layout)
    await asyncio.sleep(0)
    return layout


async def first_of_two(path, other):
    def read_layout():
        with open(path, encoding="utf-8") as file:
            return json.load(file)

    layout = await asyncio.to_thread(read_layout)
    if not other.is_file():
        return layout
    await asyncio.sleep(0)
    return {}


async def in_branch(path):
    if path and os.path.exists(path):

        def read_file():
            with open(path, encoding="utf-8") as file:
                return file.read()

        return await asyncio.to_thread(read_file)
    await asyncio.sleep(0)
    return None


async def archived(paths):
    names = {}
    contents = bytearray()
    for key, path in paths.items():
        names[key] = path.name

        def read_content(path):
            with open(path, "rb") as file:
                return file.read()

        content = await asyncio.to_thread(read_content, path)
        contents += content
    await asyncio.sleep(0)
    return names, len(contents)


async def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    path = folder / "layout.json"
    print(await stored(path), await in_branch(path))
    await asyncio.to_thread(path.write_text, '{"rows": 2}')
    print(await stored(path), await in_branch(path))
    print(await first_of_two(path, folder / "other"), await first_of_two(path, path))
    print(await archived({"layout": path}))


if __name__ == "__main__":
    asyncio.run(main())
