# Logging ends the region: two hops, in the order of before.

import asyncio
import logging

logger = logging.getLogger(__name__)


async def copy(source, target):
    def read_text():
        with open(source) as f:
            return f.read()

    text = await asyncio.to_thread(read_text)
    logger.info("%d characters", len(text))

    def write_target():
        with open(target, "w") as f:
            f.write(text)

    await asyncio.to_thread(write_target)
