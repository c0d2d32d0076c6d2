# Methods that are called on the class.

import asyncio

from rates import Rates


async def convert(amount, currency, url):
    if currency in Rates.supported(url):
        return amount * Rates.load(currency)
    return None
