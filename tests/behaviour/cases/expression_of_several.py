# Several reads in one expression, and one for each item of a comprehension.
import tempfile
import time
from pathlib import Path


class Slow(type(Path())):
    def read_text(self, *args, **kwargs):
        time.sleep(0.1)
        return super().read_text(*args, **kwargs)


folder = tempfile.mkdtemp()
files = [Slow(folder, name) for name in "abc"]
for file in files:
    file.write_text(file.name * 3)
missing = Slow(folder, "missing")


async def texts(paths: "list[Path]"):
    return [path.read_text() for path in paths]


async def both(left: Path, right: Path):
    return left.read_text() + right.read_text()


async def total(paths: "list[Path]"):
    return sum(len(path.read_text()) for path in paths)


async def filled(paths: "list[Path]"):
    return any(path.read_text() for path in paths)


async def main():
    print(await texts(files), await both(*files[:2]), await total(files))
    # `any` stops at the first, so the missing one is never opened.
    print(await filled([files[0], missing]))
    try:
        await total([files[0], missing])
    except FileNotFoundError as error:
        print(error.filename.endswith("missing"))
