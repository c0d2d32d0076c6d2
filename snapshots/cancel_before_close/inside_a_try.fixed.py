# Both in one `try`: its handler still sees what either raises.
import logging

logger = logging.getLogger(__name__)


async def interrupt(client, stream):
    try:
        run_thread_id = stream.run.thread_id
        run_id = stream.run.id
        try:
            await stream.close()
        finally:
            await client.runs.cancel(thread_id=run_thread_id, run_id=run_id)
    except ConnectionError:
        logger.warning("not interrupted")
