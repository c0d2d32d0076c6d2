"""A file is put in its place whatever was there, or what was there was asked before an own await."""

import asyncio
import tempfile
from pathlib import Path


class Server:
    def __init__(self, root, queue) -> None:
        self.root = root
        self.queue = queue

    async def put(self, name: str, data: bytes) -> None:
        path = self.root / name

        def write_data() -> None:
            with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
                file.write(data)
                temporary = Path(file.name)
            temporary.rename(path)

        await asyncio.to_thread(write_data)

    async def put_after(self, name: str) -> None:
        path = self.root / name
        if not path.exists():
            return
        data = await self.queue.get()

        def write_data() -> None:
            with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
                file.write(data)
                temporary = Path(file.name)
            temporary.rename(path)

        await asyncio.to_thread(write_data)
