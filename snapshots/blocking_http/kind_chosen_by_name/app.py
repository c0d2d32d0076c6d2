# A string chooses the branch; only one of the two callers gets to the one that asks a server.
from registry import names


async def local():
    return names("stored")


async def everything():
    return names("remote")
