# A long call whose result is asked for more, as black would break it.

import asyncio

import requests


async def fetch(base, order_id):
    return (
        await asyncio.to_thread(
            requests.get, f"{base}/orders/{order_id}", timeout=10, verify=False
        )
    ).json()
