# asyncfix: --select blocking-http
# asyncfix: refuses unsafe
# A coroutine that is told of an exception is called by whoever handles it.
import asyncio
import logging

import requests


def report(url):
    logging.exception("reporting")
    return requests.post(url, timeout=5)


async def on_error(request, exc):
    return report(request.url)
