# An argument that awaits stays an argument.

import asyncio

import requests


async def fetch(client):
    return requests.get(await client.send("url"))
