from typing import NamedTuple

import requests


class Clients(NamedTuple):
    web: requests.Session
    retries: int


def connect() -> Clients:
    return Clients(web=requests.Session(), retries=3)
