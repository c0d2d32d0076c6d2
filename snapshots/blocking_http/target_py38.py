# Before 3.9 there is no `to_thread`: its meaning is spelled out.
# asyncfix: --target-version py38

import logging

import requests


async def fetch(url):
    response = requests.get(url)
    logging.debug("fetched %s", url)
    return response
