# A scope says which statements the timeout is about; it runs only when it is selected.
# asyncfix: --select timeout-scope --target-version py312
import asyncio


async def read(reader):
    header = await asyncio.wait_for(reader.readexactly(4), timeout=5)
    length = int.from_bytes(header, "big")
    return await asyncio.wait_for(reader.readexactly(length), 30)
