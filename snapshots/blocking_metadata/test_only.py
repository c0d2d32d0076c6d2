# Only the test asks the file system: it stays an expression.
# asyncfix: flags --strict

from pathlib import Path


async def check(folder: Path) -> None:
    if not folder.is_dir():
        raise NotADirectoryError(folder)
