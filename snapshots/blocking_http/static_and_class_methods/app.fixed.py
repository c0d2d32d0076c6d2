# Methods that are called on the class.

import asyncio

from rates import Rates


async def convert(amount, currency, url):
    if currency in await asyncio.to_thread(Rates.supported, url):
        return amount * await asyncio.to_thread(Rates.load, currency)
    return None
