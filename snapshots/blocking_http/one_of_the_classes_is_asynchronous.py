# One implementation is a coroutine, and what is given back may have to be awaited.
# asyncfix: refuses uncertain-type

from abc import ABC, abstractmethod

import requests


class Store(ABC):
    @abstractmethod
    def get(self, key): ...


class WebStore(Store):
    def get(self, key):
        return requests.get(key).json()


class AsyncStore(Store):
    async def get(self, key):
        return None


async def load(store: Store, key):
    return store.get(key)
