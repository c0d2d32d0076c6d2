# Short handlers stay short.
# asyncfix: --unsafe-fixes
import asyncio


async def tick():
    while True:
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: raise


async def tock():
    while True:
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: print("no"); raise
