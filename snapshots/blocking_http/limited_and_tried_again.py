# A block with a limit of time that is entered again: what was done before the limit could be told of is still being done in
# the thread when the next attempt begins. Another item, a question and a limit without another attempt are no such thing.
import asyncio

import requests
from tenacity import retry, stop_after_attempt


async def tried_again(order):
    for _ in range(3):
        try:
            async with asyncio.timeout(5):
                return requests.post("https://example.org/pay", json=order).status_code
        except TimeoutError:
            continue


async def tried_for_ever(order):
    while True:
        try:
            async with asyncio.timeout(5):
                return requests.post("https://example.org/pay", json=order).status_code
        except TimeoutError:
            pass


@retry(stop=stop_after_attempt(3))
async def tried_by_decorator(order):
    async with asyncio.timeout(5):
        return requests.post("https://example.org/pay", json=order).status_code


async def pay(order):
    return requests.post("https://example.org/pay", json=order).status_code


async def tried_around(order):
    for _ in range(3):
        try:
            async with asyncio.timeout(5):
                return await pay(order)
        except TimeoutError:
            continue


async def asked_again(order):
    for _ in range(3):
        try:
            async with asyncio.timeout(5):
                return requests.get("https://example.org/paid", params=order).status_code
        except TimeoutError:
            continue


async def one_after_the_other(orders):
    for order in orders:
        try:
            async with asyncio.timeout(5):
                print(requests.post("https://example.org/pay", json=order).status_code)
        except TimeoutError:
            continue


async def tried_once(order):
    try:
        async with asyncio.timeout(5):
            return requests.post("https://example.org/pay", json=order).status_code
    except TimeoutError:
        return None


async def waits_behind(order):
    for _ in range(3):
        try:
            async with asyncio.timeout(5):
                answer = requests.post("https://example.org/pay", json=order)
                await asyncio.sleep(1)
                return answer.status_code
        except TimeoutError:
            continue
