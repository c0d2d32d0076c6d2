"""What is written to one stream in two steps belongs together: no await may come between."""

import asyncio
from pathlib import Path


class Peer:
    def __init__(self, writer: asyncio.StreamWriter, path: Path) -> None:
        self.writer = writer
        self.path = path

    async def send_file(self) -> None:
        self.writer.write(b"FILE\n")
        self.writer.write(self.path.read_bytes())
        await self.writer.drain()

    async def in_one_step(self) -> None:
        data = self.path.read_bytes()
        self.writer.write(b"FILE\n")
        self.writer.write(data)
        await self.writer.drain()

    async def with_a_pause(self) -> None:
        self.writer.write(b"FILE\n")
        await asyncio.sleep(0)
        self.writer.write(self.path.read_bytes())

    async def with_room_in_the_buffer(self) -> None:
        self.writer.write(b"FILE\n")
        await self.writer.drain()
        self.writer.write(self.path.read_bytes())
