# What the handler sees may be half of it: the name stays the coroutine's.


async def last_good(names: list[str], text: str) -> str:
    try:
        with open(text) as file:
            text = file.readline()
            text = text + file.readline()
    except OSError:
        return text
    return text


async def counted(path: str, total: int) -> int:
    with open(path) as file:
        for line in file:
            total += len(line)
    return total
