# A string chooses the branch; only one of the two callers gets to the one that asks a server.
import asyncio

from registry import names


async def local():
    return names("stored")


async def everything():
    return await asyncio.to_thread(names, "remote")
