# Inside the block a log line moves along; loggers may be used from any thread.

import logging

logger = logging.getLogger(__name__)


async def load(path):
    with open(path) as f:
        logger.info("reading %s", path)
        text = f.read()
    print(text)
