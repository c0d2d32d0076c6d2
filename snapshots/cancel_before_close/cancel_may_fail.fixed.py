# A cancel whose failure is logged goes into `finally` with its handlers; its id is read outside of them.
# asyncfix: --unsafe-fixes
import logging

logger = logging.getLogger(__name__)


async def interrupt(client, stream):
    response_id = stream.response_id
    try:
        await stream.close()
    finally:
        try:
            await client.responses.cancel(response_id)
        except Exception:
            logger.warning("cannot cancel", exc_info=True)
