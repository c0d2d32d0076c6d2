import store


async def keys() -> list[str]:
    return [key async for key in names()] + [key for key in store.client.scan_iter("job:*")]


async def names():
    for key in store.client.scan_iter("name:*"):
        yield key
