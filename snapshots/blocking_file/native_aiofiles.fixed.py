# Files that a coroutine opens, reads and writes itself are those of aiofiles, where that is asked for.
# asyncfix: --prefer aiofiles --unsafe-fixes
import json

import aiofiles


async def load(path: str):
    async with aiofiles.open(path, encoding="utf-8") as f:
        return await f.read()


async def save(path: str, lines: list[str]):
    async with aiofiles.open(path, "w") as file:
        await file.write("head\n")
        await file.writelines(lines)
        print(file.name)


async def settings(path: str):
    async with aiofiles.open(path) as f:
        return json.loads(await f.read())


async def store(path: str, value):
    async with aiofiles.open(path, "w") as f:
        await f.write(json.dumps(value, indent=2))
        await f.write("\n")


async def lines(path: str):
    found = []
    async with aiofiles.open(path) as f:
        first = await f.readline()
        async for line in f:
            found.append(line.strip())
    return first, found


async def copied(source: str, target: str):
    async with (
        aiofiles.open(source, "rb") as reader,
        aiofiles.open(target, "wb") as writer,
    ):
        while chunk := await reader.read(65536):
            await writer.write(chunk)


async def closed(path: str):
    async with aiofiles.open(path) as f:
        data = await f.read()
    return data


async def all_lines(path: str):
    async with aiofiles.open(path) as f:
        words = [line.split() for line in await f.readlines()]
    async with aiofiles.open(path) as f:
        return words, sorted(await f.readlines())
