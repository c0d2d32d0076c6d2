# What the handler sees may be half of it: the name stays the coroutine's.

import asyncio


async def last_good(names: list[str], text: str) -> str:
    def read_text() -> None:
        nonlocal text
        with open(text) as file:
            text = file.readline()
            text = text + file.readline()

    try:
        await asyncio.to_thread(read_text)
    except OSError:
        return text
    return text


async def counted(path: str, total: int) -> int:
    def read_file() -> None:
        nonlocal total
        with open(path) as file:
            for line in file:
                total += len(line)

    await asyncio.to_thread(read_file)
    return total
