# What a module asks a server for when it is imported is known when coroutines read it.
# asyncfix: clean
import settings
from settings import RATES


async def rate(currency):
    return RATES[currency] * settings.FACTOR
