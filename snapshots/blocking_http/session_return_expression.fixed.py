# The result of a function without annotation: what its `return` gives.
# asyncfix: --unsafe-fixes

import asyncio

import requests


def open_session(token):
    session = requests.Session()
    session.headers["Authorization"] = token
    return session


async def fetch(token, url):
    return await asyncio.to_thread(open_session(token).get, url)
