# A keyword and a bracket need no space between them, a keyword and an await do.
from pathlib import Path


async def both(a: Path, b: Path):
    return(a.read_text(), b.read_text())


async def either(a: Path, b: Path):
    return(a or b).read_text()


async def lines(a: Path, b: Path):
    for line in[a.read_text(), b.read_text()]:
        yield(a.read_text(), line)
