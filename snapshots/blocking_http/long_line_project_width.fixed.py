# The file has lines of 110 columns, so its formatter allows them.

import asyncio

import requests

RETRYABLE = {408: "request timeout", 425: "too early", 429: "too many requests", 503: "service unavailable"}


async def fetch(base, order_id):
    response = await asyncio.to_thread(requests.get, f"{base}/orders/{order_id}", timeout=10, verify=False)
    return RETRYABLE.get(response.status_code)
