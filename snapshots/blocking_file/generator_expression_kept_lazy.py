# Who consumes the generator expression is not known here.
# asyncfix: refuses inside-generator-expression

from pathlib import Path


async def texts(paths: list[Path], handle):
    handle(path.read_text() for path in paths)
