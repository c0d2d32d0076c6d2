# Making the object asks the network, and every step measures for seconds.
import asyncio

import speedtest


async def measure() -> dict:
    test = await asyncio.to_thread(speedtest.Speedtest)
    await asyncio.to_thread(test.get_best_server)
    await asyncio.to_thread(test.download)
    await asyncio.to_thread(test.upload)
    return test.results.dict()
