# asyncfix: refuses unsafe
# What only blocked could not be timed out. In a thread it goes on when the next attempt begins.
import asyncio

import requests


async def pay(order):
    requests.post("https://bank.example/transfers", json=order)


async def checkout(order):
    for _ in range(3):
        try:
            return await asyncio.wait_for(pay(order), 5)
        except asyncio.TimeoutError:
            continue
