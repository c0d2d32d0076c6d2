"""Names of the class and names that parameters hide cannot be annotations of a function inside of the method."""

from pathlib import Path


class Client:
    class Result:
        def __init__(self, text: str) -> None:
            self.text = text

    async def fetch(self, path: Path) -> Result:
        with open(path) as file:
            text = file.readline()
            return self.Result(text)

    async def read(self, path: Path) -> str:
        with open(path) as file:
            text = file.readline()
            return text.strip()


async def lines(path: Path, list: bool = False) -> list:
    with open(path) as file:
        if list:
            return file.readlines()
        return file.read().split()
