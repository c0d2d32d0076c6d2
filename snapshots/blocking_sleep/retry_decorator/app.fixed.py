# The function is harmless, the decorator sleeps between its attempts.

import asyncio

from retrying import retry


@retry(3)
def parse(text):
    return int(text)


async def handle(text):
    return await asyncio.to_thread(parse, text)
