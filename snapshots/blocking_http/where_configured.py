# asyncfix: refuses unsafe
# Names are looked up in the environment, except where somebody has set up a store.
import os

import httpx

store: str | None = None


def use(url):
    global store
    store = url


def secret(name):
    if store is not None:
        return httpx.get(f"{store}/{name}").text
    else:
        return os.environ.get(name)


async def key():
    return secret("KEY")
