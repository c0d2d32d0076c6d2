# `Final` at module level; the type is that of the value.
# asyncfix: --unsafe-fixes

import asyncio
from typing import Final

import requests

SESSION: Final = requests.Session()


async def fetch(url: str):
    return await asyncio.to_thread(SESSION.get, url)
