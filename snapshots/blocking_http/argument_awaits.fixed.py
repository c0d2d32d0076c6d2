# An argument that awaits stays an argument.

import asyncio

import requests


async def fetch(client):
    return await asyncio.to_thread(requests.get, await client.send("url"))
