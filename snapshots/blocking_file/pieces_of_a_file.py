"""A hop for a chunk is worth it; one for a few bytes, which are in the buffer of the file, is not."""

import struct
from pathlib import Path

CHUNK_SIZE = 65536


async def upload(path: Path, connection) -> None:
    with open(path, "rb") as file:
        while chunk := file.read(CHUNK_SIZE):
            await connection.send(chunk)


async def records(path: Path, connection) -> None:
    with open(path, "rb") as file:
        while head := file.read(4):
            (size,) = struct.unpack("<I", head)
            await connection.send(file.read(size))
