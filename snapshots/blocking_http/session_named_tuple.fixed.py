# A field of a named tuple.
# asyncfix: --unsafe-fixes

import asyncio
from typing import NamedTuple

import requests


class Account(NamedTuple):
    name: str
    session: requests.Session


async def fetch(account: Account, url: str):
    return await asyncio.to_thread(account.session.get, url)
