# What classes below put in a method's place needs no loop, or is not what runs here.
import asyncio
import pathlib


class Source:
    def __init__(self, path: pathlib.Path):
        self.path = path

    def load(self) -> str:
        return self.path.read_text()

    def save(self, text: str) -> None:
        self.path.write_text(text)

    async def run(self) -> str:
        return await asyncio.to_thread(self.load)


class Upper(Source):
    def load(self) -> str:
        return super().load().upper()


class Watched(Source):
    def save(self, text: str) -> None:
        asyncio.get_running_loop().call_later(0.01, print, "saved")
        super().save(text)


class Other:
    def load(self) -> None:
        asyncio.get_running_loop().stop()
