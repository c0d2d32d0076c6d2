# A worker that retries whatever fails cannot be stopped: the cancellation is one more failure to it.
# asyncfix: --unsafe-fixes
import asyncio
import logging

logger = logging.getLogger(__name__)


async def work(queue, handle):
    while True:
        item = await queue.get()
        try:
            await handle(item)
        except asyncio.CancelledError:
            raise
        except BaseException:
            logger.exception("%r failed", item)
            await asyncio.sleep(1)
