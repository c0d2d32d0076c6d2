import store


async def keys() -> list[str]:
    return [key async for key in names()] + [key async for key in store.client.scan_iter("job:*")]


async def names():
    async for key in store.client.scan_iter("name:*"):
        yield key
