# What the wrapper calls besides may be anything.
# asyncfix: refuses unsafe

from collections.abc import Callable
from functools import wraps

import requests


def checked(check: Callable[[str], bool]):
    def decorate(function: Callable[[str], str]):
        @wraps(function)
        def wrapper(url: str) -> str:
            if not check(url):
                raise ValueError(url)
            return function(url)

        return wrapper

    return decorate


def is_fine(url):
    return url.startswith("https")


@checked(is_fine)
def fetch(url: str) -> str:
    return requests.get(url).text


async def load(url: str) -> str:
    return fetch(url)
