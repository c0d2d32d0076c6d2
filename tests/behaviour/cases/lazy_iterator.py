# The helper is a generator: its work happens where it is consumed.
# asyncfix: flags --unsafe-fixes
import requests


def pages():
    for number in (1, 2):
        yield requests.get("https://service.example/pages/{}".format(number)).json()["n"]


async def main():
    print(sum(pages()), sorted(pages()))
