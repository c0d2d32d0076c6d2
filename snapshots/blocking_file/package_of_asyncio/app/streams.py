import anyio


async def wait():
    await anyio.sleep(1)
