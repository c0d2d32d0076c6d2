# No operator of a class of the project asks a server, only a method that is not called.
# asyncfix: clean
from links import Link


async def joined(base: Link, rest: str):
    return base + rest
