# The annotation is an alias of the class.
# asyncfix: --unsafe-fixes

import asyncio

import requests

Http = requests.Session


async def fetch(http: Http, url: str):
    return http.get(url)
