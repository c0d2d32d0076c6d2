# Inside the block a log line moves along; loggers may be used from any thread.

import asyncio
import logging

logger = logging.getLogger(__name__)


async def load(path):
    def read_text():
        with open(path) as f:
            logger.info("reading %s", path)
            return f.read()

    text = await asyncio.to_thread(read_text)
    print(text)
