# Before 3.9 there is no `to_thread`: its meaning is spelled out.
# asyncfix: --target-version py38

import asyncio
import contextvars
import logging

import requests


async def fetch(url):
    response = await asyncio.get_running_loop().run_in_executor(
        None, contextvars.copy_context().run, requests.get, url
    )
    logging.debug("fetched %s", url)
    return response
