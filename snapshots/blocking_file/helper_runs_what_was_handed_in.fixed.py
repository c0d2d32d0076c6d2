# The helper calls functions of which only the annotation `Callable` is known: they would run in the worker thread.
# asyncfix: --unsafe-fixes
import asyncio
import json
from collections.abc import Callable, Iterable
from typing import Any


class Console:
    def __init__(self, extra: Iterable[Callable[[], dict[str, Any]]] = ()):
        self.extra = extra

    def data(self):
        with open("settings.json") as f:
            data = json.load(f)
        for function in self.extra:
            data.update(function())
        return data

    async def prompt(self, text: str) -> str:
        return text.format_map(await asyncio.to_thread(self.data))


def read(path: str, parse: Callable[[str], Any]) -> Any:
    with open(path) as f:
        return parse(f.read())


async def parsed(path: str, parse: Callable[[str], Any]):
    return await asyncio.to_thread(read, path, parse)
