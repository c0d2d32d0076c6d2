# What is called may wait or not: both give the same in a thread.
import time
from abc import ABC, abstractmethod


class Store(ABC):
    @abstractmethod
    def get(self, key): ...


class MemoryStore(Store):
    def get(self, key):
        return f"memory {key}"


class SlowStore(Store):
    def get(self, key):
        time.sleep(0.3)
        return f"slow {key}"


async def load(store: Store, key):
    return store.get(key)


async def main():
    print(await load(MemoryStore(), 1))
    print(await load(SlowStore(), 2))
