# A file that one coroutine writes where another reads it.
# asyncfix: refuses unsafe
import json
import shutil
from pathlib import Path


class Profiles:
    def __init__(self, root: Path):
        self.root = root

    async def store(self, name, profile):
        path = self.root / f"{name}.json"
        path.write_text(json.dumps(profile))

    async def load(self, name):
        return (self.root / f"{name}.json").read_text()


class Folders:
    def __init__(self, root: Path):
        self.root = root

    async def fill(self, source, name):
        shutil.copytree(source, self.root / name)

    async def copy(self, name, target):
        shutil.copytree(self.root / name, target)


async def cached(folder: Path, fetch):
    replay = folder / "answer"
    if replay.exists():
        return replay.read_bytes()
    answer = await fetch()
    replay.write_bytes(answer)
    return answer
