# What was evaluated before the request still is, and what came after comes after.

import asyncio

import requests


async def snapshot(clock, url):
    return clock.on(), (await asyncio.to_thread(requests.get, url)).text, clock.off()
