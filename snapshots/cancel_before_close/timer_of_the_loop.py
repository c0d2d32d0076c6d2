# asyncfix: clean
# A timer of the loop is cancelled here, not on a server.
import asyncio


async def stop(stream, idle):
    loop = asyncio.get_running_loop()
    timer = loop.call_later(30, idle)
    await stream.drain()
    timer.cancel()
    await stream.close()
