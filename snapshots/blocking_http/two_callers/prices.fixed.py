# The helper has callers on the loop in two files, and one that is not.

import asyncio

from rates import fetch_rate


async def convert(amount, currency):
    return amount * await asyncio.to_thread(fetch_rate, currency)


def convert_now(amount, currency):
    return amount * fetch_rate(currency)
