"""Names that a block assigns are read, or assigned, by functions that are defined behind it, or before it."""

import asyncio
import json


async def reader(path):
    def read_settings():
        with open(path) as f:
            return json.load(f)

    settings = await asyncio.to_thread(read_settings)

    def get(name):
        return settings[name]

    return get


async def writer(path):
    def read_count():
        with open(path) as f:
            return len(f.readlines())

    count = await asyncio.to_thread(read_count)

    def add():
        nonlocal count
        count += 1

    return add


async def only_assigned(path):
    def read_file():
        with open(path) as f:
            return f.readline()

    last = await asyncio.to_thread(read_file)

    def forget():
        nonlocal last
        last = ""

    forget()


async def read_before(path):
    text = ""

    def show():
        return text

    def read_file():
        nonlocal text
        with open(path) as f:
            text = f.read()

    await asyncio.to_thread(read_file)
    return show


async def in_a_loop(paths):
    def read_shown():
        shown = []
        for path in paths:
            with open(path) as f:
                text = f.read()
            shown.append(lambda: text)
        return shown

    return await asyncio.to_thread(read_shown)


async def names_of_their_own(path):
    def read_lines():
        with open(path) as f:
            return f.readlines()

    lines = await asyncio.to_thread(read_lines)

    def written(other):
        with open(other, "w") as f:
            f.writelines(lines)

    def longest():
        return max(len(f) for f in lines)

    return written, longest
