import asyncio
from pathlib import Path


class Client:
    def __init__(self, path: Path):
        self.path = path
        self.pending = {}

    async def answer(self, number: int) -> None:
        future = self.pending.pop(number)
        future.set_result(self.path.read_text())

        def read_text():
            with open(self.path) as file:
                return file.read()

        text = await asyncio.to_thread(read_text)
        print(text)

    async def tell(self, number: int) -> None:
        event = self.pending.get(number)
        event.set(await asyncio.to_thread(self.path.read_text))

        def read_text():
            with open(self.path) as file:
                return file.read()

        text = await asyncio.to_thread(read_text)
        print(text)

    async def own(self) -> list[str]:
        def read_lines() -> list[str]:
            lines = []
            lines.append(self.path.read_text())
            with open(self.path) as file:
                lines.append(file.read())
            return lines

        return await asyncio.to_thread(read_lines)
