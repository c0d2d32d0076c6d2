# `.get` of a dictionary.
# asyncfix: clean

import requests

session = {"timeout": requests.adapters.DEFAULT_RETRIES}


async def lookup(key):
    requests = {"a": 1}
    return session.get(key), requests.get(key)
