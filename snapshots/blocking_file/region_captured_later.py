"""Names that a block assigns are read, or assigned, by functions that are defined behind it, or before it."""

import json


async def reader(path):
    with open(path) as f:
        settings = json.load(f)

    def get(name):
        return settings[name]

    return get


async def writer(path):
    with open(path) as f:
        count = len(f.readlines())

    def add():
        nonlocal count
        count += 1

    return add


async def only_assigned(path):
    with open(path) as f:
        last = f.readline()

    def forget():
        nonlocal last
        last = ""

    forget()


async def read_before(path):
    text = ""

    def show():
        return text

    with open(path) as f:
        text = f.read()
    return show


async def in_a_loop(paths):
    shown = []
    for path in paths:
        with open(path) as f:
            text = f.read()
        shown.append(lambda: text)
    return shown


async def names_of_their_own(path):
    with open(path) as f:
        lines = f.readlines()

    def written(other):
        with open(other, "w") as f:
            f.writelines(lines)

    def longest():
        return max(len(f) for f in lines)

    return written, longest
