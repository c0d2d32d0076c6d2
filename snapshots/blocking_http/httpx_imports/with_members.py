import json
from typing import Any
import requests
from .unsorted import load


async def f(url):
    return requests.get(url).text


def g(url):
    return requests.get(url)
