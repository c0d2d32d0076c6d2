# The keywords of `run_sync` are its own: a partial carries those of the call.

import functools
import json

import requests
import trio


async def create(url, body):
    response = await trio.to_thread.run_sync(
        functools.partial(requests.post, url, data=json.dumps(body))
    )
    return response.ok
