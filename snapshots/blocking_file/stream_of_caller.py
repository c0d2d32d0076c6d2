# The same helper, given a file of which nothing says that it is in memory.
from typing import BinaryIO


def parse(stream: BinaryIO) -> bytes:
    head = stream.read(4)
    return head + stream.read()


async def upload(stream: BinaryIO) -> bytes:
    return parse(stream)
