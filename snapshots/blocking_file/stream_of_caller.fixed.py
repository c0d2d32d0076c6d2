# The same helper, given a file of which nothing says that it is in memory.
import asyncio
from typing import BinaryIO


def parse(stream: BinaryIO) -> bytes:
    head = stream.read(4)
    return head + stream.read()


async def upload(stream: BinaryIO) -> bytes:
    return await asyncio.to_thread(parse, stream)
