# What the wrapper calls is what it wraps, whatever the annotation says.

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import requests

P = ParamSpec("P")
T = TypeVar("T")


def logged(function: Callable[P, T]) -> Callable[P, T]:
    @wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> T:
        print(function.__name__)
        return function(*args, **kwargs)

    return wrapper


@logged
def fetch(url: str) -> str:
    return requests.get(url).text


async def load(url: str) -> str:
    return fetch(url)
