# The implementation that does not wait belongs on the loop.
# asyncfix: refuses loop-affine

import asyncio
from abc import ABC, abstractmethod

import requests


class Store(ABC):
    @abstractmethod
    def get(self, key): ...


class LazyStore(Store):
    def get(self, key):
        return asyncio.get_running_loop().create_future()


class WebStore(Store):
    def get(self, key):
        return requests.get(key).json()


async def load(store: Store, key):
    return store.get(key)
