# The call around the result is taken away, so its brackets cannot hold a line break.

import asyncio

import requests


async def fetch(address_of_service):
    return (await asyncio.to_thread(requests.get, address_of_service, timeout=10)).text


async def on_lines_of_its_own(address):
    return ((await asyncio.to_thread(requests.get, address))
        .text)


async def broken_by_hand(address):
    return ((await asyncio.to_thread(requests.get, address))
.text)
