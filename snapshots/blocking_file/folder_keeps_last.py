# asyncfix: refuses unsafe
# The files to be deleted are looked up in the thread: another task finds the same ones.
from pathlib import Path


async def clean(folder: Path):
    for old in sorted(folder.glob("backup_*"))[:-5]:
        old.unlink()
