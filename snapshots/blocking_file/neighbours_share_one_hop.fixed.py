# Neighbours that block share one hop; the pure line in between moves along.

import asyncio
import logging
import os

logger = logging.getLogger(__name__)


async def save(directory, name, data):
    def write_target():
        os.makedirs(directory, exist_ok=True)
        target = os.path.join(directory, name)
        with open(target, "wb") as f:
            f.write(data)
        os.chmod(target, 0o600)
        return target

    target = await asyncio.to_thread(write_target)
    logger.info("saved %s", target)
    return target
