# asyncfix: refuses unsafe
# Two tasks that both see the folder both delete it, and one of them fails.
import shutil
from pathlib import Path


async def guarded(folder: Path):
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    shutil.rmtree(folder)


async def full(folder: Path):
    names = [path for path in folder.glob("*.txt")]
    if len(names) > 1:
        shutil.rmtree(folder)
