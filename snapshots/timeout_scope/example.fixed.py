# A scope says which statements the timeout is about; it runs only when it is selected.
# asyncfix: --select timeout-scope --target-version py312
import asyncio


async def read(reader):
    async with asyncio.timeout(5):
        header = await reader.readexactly(4)
    length = int.from_bytes(header, "big")
    async with asyncio.timeout(30):
        return await reader.readexactly(length)
