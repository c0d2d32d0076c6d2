# The name that a block assigns and that is returned is read elsewhere as well; names of the class annotate a method.
# shows: same
import asyncio
import json
import tempfile
from pathlib import Path

FOLDER = tempfile.TemporaryDirectory()
ROOT = Path(FOLDER.name)
(ROOT / "one").write_text("[1]")
(ROOT / "two").write_text("[2]")
SETTINGS = None


async def load(path: Path):
    global SETTINGS
    with open(path) as file:
        SETTINGS = json.load(file)
    return SETTINGS


async def with_finally(path: Path):
    status = "failed"
    try:
        with open(path) as file:
            status = file.read()
        return status
    finally:
        print("finally", status)


async def with_except(path: Path):
    text = ""
    try:
        with open(path) as file:
            text = file.read()
            if text == "[2]":
                raise ValueError(text)
            text = text.upper()
        return text
    except ValueError:
        return "rejected " + text


class Client:
    class Result:
        def __init__(self, text: str) -> None:
            self.text = text

    async def fetch(self, path: Path) -> Result:
        with open(path) as file:
            text = file.readline()
            return self.Result(text)


async def lines(path: Path, list: bool = False) -> list:
    with open(path) as file:
        if list:
            return file.readlines()
        return file.read().split()


async def main():
    one, two = ROOT / "one", ROOT / "two"
    print(await load(one), SETTINGS)
    print(await with_finally(one))
    print(await with_except(one), await with_except(two))
    print((await Client().fetch(one)).text)
    print(await lines(one), await lines(one, True))
