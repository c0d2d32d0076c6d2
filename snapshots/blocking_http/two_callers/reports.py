import logging

from rates import fetch_rate


async def report(currency):
    logging.info("%s is at %s", currency, fetch_rate(currency))
