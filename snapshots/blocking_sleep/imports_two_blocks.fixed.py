# The standard library's block comes first and takes the new import.

import asyncio
import logging

import yaml


async def settle(text):
    logging.debug("waiting")
    await asyncio.sleep(0.5)
    return yaml.safe_load(text)
