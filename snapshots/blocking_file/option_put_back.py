# An option of the process is set for the call and put back behind it: other tasks would run with it.
import asyncio
import gc
import logging
import signal
from pathlib import Path

import pandas

logger = logging.getLogger(__name__)


def table(path):
    return str(pandas.read_csv(path))


async def rows(path, count):
    pandas.set_option("display.max_rows", count)
    text = table(path)
    pandas.reset_option("display.max_rows")
    return text


async def quietly(path):
    before = logger.level
    logger.setLevel(logging.ERROR)
    text = Path(path).read_text()
    logger.setLevel(before)
    return text


async def uninterrupted(path):
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    text = Path(path).read_text()
    signal.signal(signal.SIGINT, before)
    return text


async def at_once(path):
    gc.disable()
    text = Path(path).read_text()
    gc.enable()
    return text


# It stays set, is that of something else, or the task waits in between already.
async def set_up(path):
    logger.setLevel(logging.INFO)
    return Path(path).read_text()


async def two_loggers(path, other: logging.Logger):
    logger.setLevel(logging.INFO)
    text = Path(path).read_text()
    other.setLevel(logging.INFO)
    return text


async def serve(path):
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    await asyncio.sleep(1)
    text = Path(path).read_text()
    signal.signal(signal.SIGTERM, before)
    return text
