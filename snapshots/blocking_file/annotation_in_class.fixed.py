"""Names of the class and names that parameters hide cannot be annotations of a function inside of the method."""

import asyncio
from pathlib import Path


class Client:
    class Result:
        def __init__(self, text: str) -> None:
            self.text = text

    async def fetch(self, path: Path) -> Result:
        def read_file():
            with open(path) as file:
                text = file.readline()
                return self.Result(text)

        return await asyncio.to_thread(read_file)

    async def read(self, path: Path) -> str:
        def read_file() -> str:
            with open(path) as file:
                text = file.readline()
                return text.strip()

        return await asyncio.to_thread(read_file)


async def lines(path: Path, list: bool = False) -> list:
    def read_file():
        with open(path) as file:
            if list:
                return file.readlines()
            return file.read().split()

    return await asyncio.to_thread(read_file)
