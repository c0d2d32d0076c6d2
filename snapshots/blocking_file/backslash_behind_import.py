# The import goes on to the next line, which is empty.
import abc\

from pathlib import Path


async def load(path: Path) -> abc.ABC:
    return path.read_text()
