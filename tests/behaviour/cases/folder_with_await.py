# The folder is read before the loop, whose body awaits.
# asyncfix: flags --unsafe-fixes --strict
import asyncio
import tempfile
import time
from pathlib import Path


class Slow(type(Path())):
    def iterdir(self):
        time.sleep(0.3)
        return super().iterdir()


folder = Slow(tempfile.mkdtemp())
for name in "abc":
    Path(folder, name).touch()


async def names(folder: Path):
    found = []
    for path in folder.iterdir():
        await asyncio.sleep(0)
        found.append(path.name)
    return sorted(found), sorted(path.name for path in folder.iterdir())


async def main():
    print(await names(folder))
