# A file that is read, changed and written anew: on the loop nothing came in between, in a thread another task may.
# asyncfix: refuses unsafe
import asyncio
import json
from pathlib import Path

STATE = Path("state.json")


class Store:
    def __init__(self, path):
        self.path = Path(path)
        self.lock = asyncio.Lock()

    def load(self):
        if not self.path.exists():
            return {}
        return json.loads(self.path.read_text())

    def save(self, data):
        self.path.write_text(json.dumps(data))

    def record(self, name, value):
        data = self.load()
        data[name] = value
        self.save(data)


async def in_a_helper(store: Store):
    store.record("a", 1)


async def in_two_helpers(store: Store, key):
    data = store.load()
    data["key"] = key
    store.save(data)


async def of_a_module(n):
    data = json.loads(STATE.read_text())
    data["n"] = n
    STATE.write_text(json.dumps(data))


async def in_two_blocks(path, n):
    with open(path) as file:
        data = json.load(file)
    data["n"] = n
    with open(path, "w") as file:
        json.dump(data, file)


async def in_place(path, line):
    with open(path, "r+") as file:
        lines = file.readlines()
        file.seek(0)
        file.writelines([line, *lines])


def state_path():
    return Path.home() / "state.json"


def read_state():
    path = state_path()
    return json.loads(path.read_text())


def write_state(state):
    path = state_path()
    partial = path.with_suffix(".partial")
    partial.write_text(json.dumps(state))
    partial.replace(path)


async def put_in_its_place(n):
    state = read_state()
    state["n"] = n
    write_state(state)
