# A file that is gone already is no error.
from pathlib import Path


async def clean(folder: Path):
    for old in sorted(folder.glob("backup_*"))[:-5]:
        old.unlink(missing_ok=True)


async def clean_quietly(folder: Path):
    for old in sorted(folder.glob("backup_*"))[:-5]:
        try:
            old.unlink()
        except FileNotFoundError:
            pass
