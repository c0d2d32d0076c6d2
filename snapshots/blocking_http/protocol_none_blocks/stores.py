from typing import Protocol

import requests


class Store(Protocol):
    def load(self, key: str) -> bytes: ...

    def count(self) -> int: ...


class MemoryStore:
    def __init__(self) -> None:
        self.items: dict[str, bytes] = {}

    def load(self, key: str) -> bytes:
        return self.items[key]

    def count(self) -> int:
        return len(self.items)


class Page:
    def load(self, key: str) -> bytes:
        return requests.get(f"https://example.com/{key}", timeout=5).content
