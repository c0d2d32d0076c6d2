from typing import Literal, overload

import requests


@overload
def fetch(url: str, raw: Literal[True]) -> bytes: ...


@overload
def fetch(url: str, raw: Literal[False] = ...) -> str: ...


def fetch(url: str, raw: bool = False):
    response = requests.get(url, timeout=5)
    return response.content if raw else response.text
