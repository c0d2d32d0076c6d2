# asyncfix: --unsafe-fixes
# A function fills a name of the module.
import asyncio

import requests

_keys = None
_load_lock = asyncio.Lock()


def load():
    global _keys
    _keys = requests.get("https://service.example/keys").json()


async def keys():
    if _keys is None:
        async with _load_lock:
            if _keys is None:
                await asyncio.to_thread(load)
    return _keys
