# asyncfix: --unsafe-fixes
# A function keeps what it fetched in a global name of the module.
import asyncio

import requests

_settings = {}


async def _load(url):
    global _settings
    _settings = (await asyncio.to_thread(requests.get, url)).json()


async def settings(url):
    await _load(url)
    return _settings
