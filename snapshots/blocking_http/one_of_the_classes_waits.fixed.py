# One implementation waits and one does not: all of them are plain methods, so the call goes to a thread.

import asyncio
from abc import ABC, abstractmethod

import requests


class Store(ABC):
    @abstractmethod
    def get(self, key): ...


class MemoryStore(Store):
    def __init__(self):
        self.values = {}

    def get(self, key):
        return self.values.get(key)


class WebStore(Store):
    def get(self, key):
        return requests.get(key).json()


async def load(store: Store, key):
    return await asyncio.to_thread(store.get, key)


async def load_both(store: MemoryStore | WebStore, key):
    return await asyncio.to_thread(store.get, key)
