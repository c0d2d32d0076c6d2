# Bases that touch nothing outside the new object.
import abc

import requests


class Base(abc.ABC):
    pass


class Failed(Exception):
    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.reason = requests.get(url, timeout=5).text


class Client(Base):
    def __init__(self, url: str) -> None:
        self.version = requests.get(url, timeout=5).text


async def connect(url: str) -> Client:
    if not url:
        error = Failed("http://localhost")
        print(error)
    return Client(url)
