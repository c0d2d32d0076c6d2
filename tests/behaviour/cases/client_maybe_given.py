# What the caller may give is not known, and runs in the thread as it is.
# asyncfix: flags --unsafe-fixes
import sys
import time

import requests


def given(name):
    return getattr(sys.modules[__name__], name)


class Recorded:
    def get(self, url):
        return "recorded"


def quiet(seconds):
    print("no pause of", seconds)


async def fetch(url, client=None):
    client = client or requests.Session()
    return client.get(url)


async def settle(pause=None):
    if pause is None:
        pause = time.sleep
    pause(0.3)


async def main():
    print((await fetch("https://example.org/slow")).status_code)
    print(await fetch("https://example.org/slow", given("Recorded")()))
    await settle()
    await settle(given("quiet"))
