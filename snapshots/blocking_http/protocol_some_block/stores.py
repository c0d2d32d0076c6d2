from typing import Protocol

import requests


class Store(Protocol):
    def load(self, key: str) -> bytes: ...


class RemoteStore:
    def load(self, key: str) -> bytes:
        return requests.get(f"https://api.example.com/{key}").content


class MemoryStore:
    def __init__(self) -> None:
        self.items: dict[str, bytes] = {}

    def load(self, key: str) -> bytes:
        return self.items[key]
