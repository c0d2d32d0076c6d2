# What is a `try` already gets the clause; comments and blank lines stay where they are.
# asyncfix: --unsafe-fixes
import logging

import websockets

logger = logging.getLogger(__name__)


async def frames(url):
    socket = await websockets.connect(url)

    # The server ends a connection at midnight.
    try:
        async for frame in socket:
            yield frame
    except websockets.ConnectionClosed:
        logger.info("closed by the server")
    finally:
        # In case it was not.
        await socket.close()
        await socket.wait_closed()


async def numbered(url):
    async with websockets.connect(url) as connection:  # no limit
        number = 0

        async for frame in connection:
            yield number, frame
            number += 1
    print(number)
