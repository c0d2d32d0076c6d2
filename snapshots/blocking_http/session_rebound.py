# The second assignment is what reaches the call.
# asyncfix: clean

import requests


async def lookup(key):
    client = requests.Session()
    headers = dict(client.headers)
    client = {"a": headers}
    return client.get(key)
