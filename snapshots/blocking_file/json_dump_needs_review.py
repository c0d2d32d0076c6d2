# What others change while a thread goes through it stays without `--unsafe-fixes`, also where a caller hands it over.
# asyncfix: refuses unsafe
import json


async def save(path, state):
    with open(path, "w") as f:
        json.dump(state, f, indent=2)


def write(path, state):
    with open(path, "w") as f:
        json.dump(state, f, indent=2)


async def save_by_helper(path, *, state):
    write(path, state)


async def save_lines(path, lines):
    with open(path, "w") as f:
        for line in lines:
            f.write(line)


class Store:
    def __init__(self):
        self.state = {}
        self.lines = []

    async def put(self, key, value):
        self.state[key] = value
        self.lines.append(key)

    async def persist(self, path):
        await save(path, self.state)
        await save_by_helper(path, state=self.state)
        await save_lines(path, self.lines)
