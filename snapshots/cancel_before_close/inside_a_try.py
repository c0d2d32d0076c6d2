# Both in one `try`: its handler still sees what either raises.
import logging

logger = logging.getLogger(__name__)


async def interrupt(client, stream):
    try:
        await client.runs.cancel(thread_id=stream.run.thread_id, run_id=stream.run.id)
        await stream.close()
    except ConnectionError:
        logger.warning("not interrupted")
