# `islice` asks the generator for two pages, and never for the third.
# asyncfix: flags --unsafe-fixes
from itertools import islice

import requests


def pages():
    for number in (1, 2, 3):
        print("page", number)
        yield requests.get("https://service.example/pages/{}".format(number)).json()["n"]


async def main():
    print(list(islice(pages(), 2)))
