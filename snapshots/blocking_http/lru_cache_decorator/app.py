# asyncfix: --unsafe-fixes
# A cached helper blocks the first time.

import asyncio

from rates import fetch_rate


async def convert(amount, currency):
    return amount * fetch_rate(currency)
