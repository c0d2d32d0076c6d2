# The keywords of `run_sync` are its own: a partial carries those of the call.

import json

import requests
import trio


async def create(url, body):
    response = requests.post(url, data=json.dumps(body))
    return response.ok
