from typing import Generic, TypeVar

import requests

T = TypeVar("T")


class Repository(Generic[T]):
    def __init__(self, url: str):
        self.url = url

    def one(self, key: str) -> T:
        return self.made(requests.get(f"{self.url}/{key}", timeout=5).json())

    def made(self, data) -> T:
        raise NotImplementedError


class UserRepository(Repository[dict]):
    def made(self, data) -> dict:
        return dict(data)
