# An attribute that is one class or another: `isinstance` says which, on both branches.

import asyncio
from abc import ABC, abstractmethod

import requests


class Store(ABC):
    @abstractmethod
    def get(self, key): ...


class AsyncStore(ABC):
    @abstractmethod
    async def get(self, key): ...


class WebStore(Store):
    def get(self, key):
        return requests.get(key).json()


class Cache:
    store: Store | AsyncStore | None = None

    async def load(self, key):
        if isinstance(self.store, AsyncStore):
            return await self.store.get(key)
        else:
            return await asyncio.to_thread(self.store.get, key)

    async def load_all(self, keys):
        if self.store is None:
            return []
        if isinstance(self.store, AsyncStore):
            return [await self.store.get(key) for key in keys]
        return await asyncio.to_thread(self.store.get, ",".join(keys))
