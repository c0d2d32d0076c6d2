# The helper is wrapped by a decorator of the project that calls it.
# asyncfix: flags --unsafe-fixes

import asyncio

from rates import fetch_rate


async def convert(amount, currency):
    return amount * await asyncio.to_thread(fetch_rate, currency)
