# Logging ends the region: two hops, in the order of before.

import logging

logger = logging.getLogger(__name__)


async def copy(source, target):
    with open(source) as f:
        text = f.read()
    logger.info("%d characters", len(text))
    with open(target, "w") as f:
        f.write(text)
