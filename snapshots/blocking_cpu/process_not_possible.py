# What cannot be pickled, or found by its name, goes to a thread; the report says why.
# asyncfix: --cpu process

import functools

import rsa

made = 0


def count_and_make(bits: int):
    global made
    made += 1
    return rsa.newkeys(bits)


@functools.lru_cache
def cached(bits: int):
    return rsa.newkeys(bits)


class Keys:
    def __init__(self, bits: int):
        self.bits = bits
        self.file = open("keys.log", "w")

    def make(self):
        return rsa.newkeys(self.bits)

    async def new(self):
        return self.make()


def of(keys: Keys):
    return rsa.newkeys(keys.bits)


async def unknown(bits):
    return rsa.newkeys(bits)


async def object_with_a_file(keys: Keys):
    return of(keys)


async def nested(bits: int):
    def make():
        return rsa.newkeys(bits)

    return make()


async def of_all(arguments: list):
    return rsa.newkeys(*arguments)


async def counted():
    return count_and_make(2048)


async def behind_a_decorator():
    return cached(2048)
