import asyncio

import requests


def notify(url, on_done):
    text = requests.post(url).text
    asyncio.get_running_loop().call_soon(on_done, text)
