"""A function in the one that makes the handlers compares the file's text before another one writes the file."""
# asyncfix: refuses unsafe

import hashlib
from collections.abc import Awaitable, Callable
from pathlib import Path


class Store:
    def __init__(self, path: Path) -> None:
        self.path = path

    def text(self) -> str:
        return self.path.read_text()

    def add(self, plan: str) -> None:
        self.path.write_text(self.text() + plan)


def handlers(store: Store) -> Callable[[str, str], Awaitable[None]]:
    def expect(revision: str) -> None:
        if hashlib.sha256(store.text().encode()).hexdigest() != revision:
            raise ValueError(revision)

    async def create(plan: str, revision: str) -> None:
        expect(revision)
        store.add(plan)

    return create
