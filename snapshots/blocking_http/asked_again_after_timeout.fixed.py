# A question may be asked twice, one attempt is no retry, and a coroutine that waits behind the call could be timed out there.
# One that waits before it is done with the call in every case so far.
import asyncio

import requests


async def price(name):
    return (
        await asyncio.to_thread(requests.get, f"https://shop.example/prices/{name}")
    ).json()


async def pay(order):
    await asyncio.to_thread(requests.post, "https://bank.example/transfers", json=order)


async def pay_slowly(order):
    await asyncio.sleep(1)
    requests.post("https://bank.example/transfers", json=order)


async def pay_and_rest(order):
    await asyncio.to_thread(requests.post, "https://bank.example/transfers", json=order)
    await asyncio.sleep(1)


async def checkout(order):
    for _ in range(3):
        try:
            await asyncio.wait_for(price(order["name"]), 5)
            await asyncio.wait_for(pay_slowly(order), 5)
            await asyncio.wait_for(pay_and_rest(order), 5)
        except asyncio.TimeoutError:
            continue
    return await asyncio.wait_for(pay(order), 5)
