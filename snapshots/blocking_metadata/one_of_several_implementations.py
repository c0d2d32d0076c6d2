# One of several implementations closes a file, if it is meant at all: that is left out unless `--strict` asks for it.
# asyncfix: clean

import os
from abc import ABC, abstractmethod


class Memory(ABC):
    @abstractmethod
    def free(self): ...


class Plain(Memory):
    def free(self):
        self.data = b""


class Device(Memory):
    def __init__(self, path):
        self.path = path

    def free(self):
        os.unlink(self.path)


def release(memory: Memory):
    memory.free()


async def done(memory: Memory):
    release(memory)
