# What asks for the exception is an argument, evaluated before the hop; and what handles its own moves with it.
import asyncio
import logging
import traceback
from pathlib import Path

logger = logging.getLogger(__name__)


async def written(path: Path, job):
    try:
        await job()
    except Exception:
        await asyncio.to_thread(path.write_text, traceback.format_exc())


async def handles_its_own(path: Path):
    def write_file():
        try:
            with open(path) as file:
                return file.read()
        except OSError:
            logger.exception("unreadable")
            path.touch()
            return traceback.format_exc()

    return await asyncio.to_thread(write_file)
