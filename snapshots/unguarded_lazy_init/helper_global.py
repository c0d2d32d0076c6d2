# asyncfix: --unsafe-fixes
# A function fills a name of the module.
import asyncio

import requests

_keys = None


def load():
    global _keys
    _keys = requests.get("https://service.example/keys").json()


async def keys():
    if _keys is None:
        load()
    return _keys
