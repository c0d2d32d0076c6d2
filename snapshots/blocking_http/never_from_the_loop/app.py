# The coroutine uses another function of the module.
# asyncfix: clean

import asyncio

import work


async def serve(handler):
    await handler()


if __name__ == "__main__":
    work.main(["https://api.example.com"])
    asyncio.run(serve(asyncio.sleep))
