# asyncfix: refuses frame-dependent
# Only the thread that handles an exception can ask for it.
import logging
import traceback

logger = logging.getLogger(__name__)


async def written(path, job):
    try:
        await job()
    except Exception:
        with open(path, "w") as file:
            file.write(traceback.format_exc())


async def logged(path, job):
    try:
        await job()
    except Exception:
        with open(path, "w") as file:
            logger.exception("failed")
            file.write("failed")


async def raised(path, job):
    try:
        await job()
    finally:
        with open(path) as file:
            if file.read():
                logger.error("failed", exc_info=True)


async def raised_again(path, job):
    try:
        await job()
    except Exception:
        with open(path) as file:
            if file.read():
                raise


async def chained(path, job):
    try:
        await job()
    except Exception:
        open(path, "w").write(traceback.format_exc())
