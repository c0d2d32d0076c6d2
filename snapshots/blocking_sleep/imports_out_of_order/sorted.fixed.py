import abc
import asyncio
import json
import requests


async def settle(url):
    await asyncio.sleep(0.5)
    return json.dumps([str(requests.Request("GET", url)), abc.ABC.__name__])
