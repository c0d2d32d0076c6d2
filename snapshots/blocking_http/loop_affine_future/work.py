import asyncio

import requests


def resolve(future: asyncio.Future, url):
    future.set_result(requests.get(url).text)
