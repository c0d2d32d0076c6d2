# The handler is about nothing but the cancellation, and nothing else leaves the loop.
# asyncfix: --unsafe-fixes
import asyncio
import logging


async def tick(clock):
    while True:
        try:
            await clock.tick()
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            logging.info("cancelled")
            raise
