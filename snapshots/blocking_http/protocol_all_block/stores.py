from typing import Protocol

import requests


class Store(Protocol):
    def load(self, key: str) -> bytes: ...


class RemoteStore:
    def load(self, key: str) -> bytes:
        return requests.get(f"https://api.example.com/{key}").content


class MirrorStore:
    def load(self, key: str) -> bytes:
        return requests.get(f"https://mirror.example.com/{key}").content
