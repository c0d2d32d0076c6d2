# asyncfix: refuses unsafe
# What a function needs of its thread, or changes, counts in a block that moves as it does in a call of its own.
import contextvars
import json
import threading

current = contextvars.ContextVar("current")
local = threading.local()
TOTAL = {"n": 0}


def user():
    return local.name


def mark(name):
    current.set(name)


def change(n):
    TOTAL["n"] += n


def note(n):
    change(n)


async def of_thread(path):
    with open(path) as file:
        name = user()
        rows = [line for line in file if line != name]
    return rows


async def of_context(path):
    with open(path) as file:
        mark(path)
        rows = file.read()
    return rows


async def one_deeper(path):
    with open(path) as file:
        for line in file:
            note(len(line))


class Reader:
    def __init__(self):
        self.seen = []

    def found(self, value):
        self.seen.append(value)
        return value

    async def read(self, path):
        with open(path) as file:
            return json.load(file, object_hook=self.found)

    async def read_all(self, path):
        with open(path) as file:
            return json.load(file, object_hook=lambda value: self.seen.append(value))
