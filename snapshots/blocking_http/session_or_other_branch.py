# Bound in two branches, once to something unknown.
# asyncfix: refuses unsafe

import requests


async def fetch(url, live, recorder):
    if live:
        client = requests.Session()
    else:
        client = recorder.replay()
    return client.get(url)
