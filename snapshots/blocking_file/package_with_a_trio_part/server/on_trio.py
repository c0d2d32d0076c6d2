import trio


async def beat():
    while True:
        await trio.sleep(1)
