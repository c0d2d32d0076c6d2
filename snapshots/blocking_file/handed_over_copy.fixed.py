# A loop over a parameter for which nobody hands over what other tasks change.

import asyncio


class Room:
    def __init__(self):
        self._members = set()
        self._fixed = ("a", "b")

    async def join(self, name):
        self._members.add(name)

    async def backup(self, path):
        await save(path, list(self._members))
        await save(path, self._fixed)


async def save(path, names):
    def write_file():
        with open(path, "w") as file:
            for name in names:
                file.write(f"{name}\n")

    await asyncio.to_thread(write_file)
