# The attribute is another one by the time it is used: what `isinstance` has said no longer holds.
# asyncfix: refuses uncertain-type

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

    async def load(self, other: Store | AsyncStore, key):
        if isinstance(self.store, AsyncStore):
            return await self.store.get(key)
        self.store = other
        return self.store.get(key)
