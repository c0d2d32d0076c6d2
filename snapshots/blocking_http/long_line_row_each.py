# The arguments do not fit on one line either: one line each, trailing comma.

import asyncio

import requests


async def fetch(base, order_id, name):
    return requests.get(f"{base}/orders/{order_id}", headers={"X-Id": name}, timeout=9)
