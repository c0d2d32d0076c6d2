# Put in place from a name that is the same for every task.
# asyncfix: refuses unsafe
import os
from pathlib import Path


class State:
    def __init__(self, path: Path):
        self.path = path

    async def save(self, text):
        temporary = self.path.with_suffix(".tmp")
        temporary.write_text(text)
        temporary.replace(self.path)


def save(text):
    with open("state.tmp", "w") as file:
        file.write(text)
    os.replace("state.tmp", "state")


async def save_all(text):
    save(text)
