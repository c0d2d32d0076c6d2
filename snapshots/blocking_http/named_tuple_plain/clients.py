from typing import NamedTuple

import requests


class Clients(NamedTuple):
    web: dict[str, str]
    retries: int


def connect() -> Clients:
    return Clients(web={}, retries=3)


def fetch(url):
    return requests.get(url, timeout=5)
