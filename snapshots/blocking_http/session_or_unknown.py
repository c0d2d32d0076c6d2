# Perhaps a session, perhaps what the caller gave.
# asyncfix: refuses unsafe

import requests


async def fetch(url, client=None):
    client = client or requests.Session()
    return client.get(url)
