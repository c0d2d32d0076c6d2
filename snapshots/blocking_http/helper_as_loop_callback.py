# `call_soon` runs the helper on the loop.
# asyncfix: refuses sync-callback

import asyncio

import requests


def report(url):
    requests.post(url, json={"state": "started"})


async def start(url):
    asyncio.get_running_loop().call_soon(report, url)
