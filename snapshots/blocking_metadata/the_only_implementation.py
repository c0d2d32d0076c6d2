# The only implementation is meant, however seldom that matters.
# asyncfix: refuses usually-fast

import os
from abc import ABC, abstractmethod


class Memory(ABC):
    @abstractmethod
    def free(self): ...


class Device(Memory):
    def __init__(self, path):
        self.path = path

    def free(self):
        os.unlink(self.path)


def release(memory: Memory):
    memory.free()


async def done(memory: Memory):
    release(memory)
