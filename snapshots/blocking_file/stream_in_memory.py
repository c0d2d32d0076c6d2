# A helper that reads what is like a file is given one that is in memory.
# asyncfix: clean
import io
from typing import BinaryIO


def parse(stream: BinaryIO) -> bytes:
    head = stream.read(4)
    return head + stream.read()


async def upload(data: bytes) -> bytes:
    buffer = io.BytesIO(data)
    return parse(io.BytesIO(data)) + parse(buffer)
