# Another name for the function, and a partial of it.
import functools

import requests

fetch = functools.partial(requests.get, params={"q": 1})
ask = requests.head


async def main():
    print(fetch("https://service.example/partial").json()["params"])
    print(ask("https://service.example/status/404").ok)
