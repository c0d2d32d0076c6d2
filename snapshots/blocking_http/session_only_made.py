# Making a session and preparing a request does not send anything.
# asyncfix: clean

import requests


async def prepare(url):
    session = requests.Session()
    session.headers.update({"Accept": "application/json"})
    return session.prepare_request(requests.Request("GET", url))
