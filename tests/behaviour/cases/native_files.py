# Files of aiofiles and of anyio: what is read, written, iterated over and raised is what it was.
# asyncfix: flags --unsafe-fixes --prefer aiofiles
# again: --unsafe-fixes --prefer anyio
# needs: aiofiles anyio
# shows: same
import asyncio
import json
import os
import tempfile
from pathlib import Path

FOLDER = tempfile.TemporaryDirectory()


async def save(path: str, lines: list[str]):
    with open(path, "w", encoding="utf-8") as file:
        length = file.write("first ä\n")
        file.writelines(lines)
        return length, os.path.basename(file.name), file.mode, file.closed


async def load(path: str):
    with open(path, encoding="utf-8") as f:
        return f.read()


async def store(path: str, value):
    with open(path, "w") as f:
        json.dump(value, f, indent=1)
        f.write("\n")


async def settings(path: str):
    with open(path) as f:
        return json.load(f, parse_int=str)


async def lines(path: str):
    found = []
    with open(path, "rb") as f:
        first = f.readline()
        for line in f:
            found.append(line.strip())
    return first, found


async def sought(path: str):
    f = open(path, "r+")
    f.seek(2)
    part = f.read(3)
    f.truncate(20)
    f.flush()
    end = f.tell()
    f.close()
    with open(path) as g:
        words = [line.split() for line in g.readlines()]
    with open(path) as g:
        return part, end > 0, words, sorted(g)


async def copied(source: str, target: str):
    with open(source, "rb") as reader, open(target, "wb") as writer:
        while True:
            chunk = reader.read(4)
            if not chunk:
                break
            writer.write(chunk)
    with open(target, "rb") as reader:
        return len(reader.read())


async def missing(path: str):
    try:
        with open(path) as f:
            return f.read()
    except FileNotFoundError as error:
        return error.errno, os.path.basename(error.filename)


async def broken(path: str):
    try:
        with open(path, encoding="ascii") as f:
            return f.read()
    except UnicodeDecodeError as error:
        return error.start


async def of_paths(folder: str):
    path = Path(folder)
    with (path / "b.txt").open("w", newline="\r\n") as f:
        f.write("one\ntwo\n")
    with path.joinpath("b.txt").open() as f:
        text = f.read()
    with Path(folder, "b.txt").open(mode="rb") as f:
        return text, f.read(), f.closed


async def missing_path(path: Path):
    try:
        with path.open("r") as f:
            return f.read()
    except FileNotFoundError as error:
        return os.path.basename(error.filename)


async def main():
    path = os.path.join(FOLDER.name, "a.txt")
    print(await save(path, ["two\n", "three four\n"]))
    print(repr(await load(path)), await broken(path), await missing(path + "x"))
    print(await lines(path), await sought(path))
    print(await copied(path, path + ".copy"))
    await store(path, {"a": [1, 2]})
    print(await settings(path), repr(await load(path)))
    print(await of_paths(FOLDER.name), await missing_path(Path(path).with_name("d")))
    await asyncio.sleep(0)
