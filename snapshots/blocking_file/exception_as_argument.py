# What asks for the exception is an argument, evaluated before the hop; and what handles its own moves with it.
import logging
import traceback
from pathlib import Path

logger = logging.getLogger(__name__)


async def written(path: Path, job):
    try:
        await job()
    except Exception:
        path.write_text(traceback.format_exc())


async def handles_its_own(path: Path):
    try:
        with open(path) as file:
            return file.read()
    except OSError:
        logger.exception("unreadable")
        path.touch()
        return traceback.format_exc()
