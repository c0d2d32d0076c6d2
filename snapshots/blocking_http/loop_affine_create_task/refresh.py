import asyncio

import requests


async def store(text):
    await asyncio.sleep(0)
    return text


def refresh(url):
    text = requests.get(url).text
    return asyncio.create_task(store(text))
