# The annotation is an alias of the class.
# asyncfix: --unsafe-fixes

import asyncio

import requests

Http = requests.Session


async def fetch(http: Http, url: str):
    return await asyncio.to_thread(http.get, url)
