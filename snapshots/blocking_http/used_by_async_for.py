# What the helper returns is iterated asynchronously, so it belongs to the loop.
# asyncfix: refuses lazy-result

import requests


def events(client, url):
    requests.get(url)
    return client.events()


async def watch(client, url):
    async for event in events(client, url):
        print(event)
