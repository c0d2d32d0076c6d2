import asyncio
import logging

from rates import fetch_rate


async def report(currency):
    logging.info("%s is at %s", currency, await asyncio.to_thread(fetch_rate, currency))
