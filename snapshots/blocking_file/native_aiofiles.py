# Files that a coroutine opens, reads and writes itself are those of aiofiles, where that is asked for.
# asyncfix: --prefer aiofiles --unsafe-fixes
import json


async def load(path: str):
    with open(path, encoding="utf-8") as f:
        return f.read()


async def save(path: str, lines: list[str]):
    with open(path, "w") as file:
        file.write("head\n")
        file.writelines(lines)
        print(file.name)


async def settings(path: str):
    with open(path) as f:
        return json.load(f)


async def store(path: str, value):
    with open(path, "w") as f:
        json.dump(value, f, indent=2)
        f.write("\n")


async def lines(path: str):
    found = []
    with open(path) as f:
        first = f.readline()
        for line in f:
            found.append(line.strip())
    return first, found


async def copied(source: str, target: str):
    with open(source, "rb") as reader, open(target, "wb") as writer:
        while chunk := reader.read(65536):
            writer.write(chunk)


async def closed(path: str):
    f = open(path)
    data = f.read()
    f.close()
    return data


async def all_lines(path: str):
    with open(path) as f:
        words = [line.split() for line in f.readlines()]
    with open(path) as f:
        return words, sorted(f)
