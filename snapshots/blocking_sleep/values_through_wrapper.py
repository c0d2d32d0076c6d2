# A wrapper hands on what it is given, so the call's values decide as they do without it.
# asyncfix: clean

import functools
import time

import requests


def traced(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        print("calling", func.__name__)
        return func(*args, **kwargs)

    return wrapper


def counted(kind):
    def decorate(method):
        @functools.wraps(method)
        def wrapper(self, *args, **kwargs):
            self.count += 1
            return method(self, *args, **kwargs)

        return wrapper

    return decorate


class Store:
    count = 0

    @traced
    def allocate(self, size, wait=True):
        if wait:
            time.sleep(0.1)
        return size

    @counted("clear")
    def clear(self, address=None):
        if address is None:
            return 0
        return requests.delete(address, timeout=5).status_code


store = Store()


async def reserve():
    return store.allocate(1, wait=False)


async def forget():
    return store.clear()
