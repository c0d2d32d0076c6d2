# `fetch_json` comes by the star, `parse` is not in `__all__`.

import asyncio
from json import loads as parse

from helpers import *


async def orders(url, text):
    return await asyncio.to_thread(fetch_json, url), parse(text)
