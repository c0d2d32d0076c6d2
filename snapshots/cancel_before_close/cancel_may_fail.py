# A cancel whose failure is logged goes into `finally` with its handlers; its id is read outside of them.
# asyncfix: --unsafe-fixes
import logging

logger = logging.getLogger(__name__)


async def interrupt(client, stream):
    try:
        await client.responses.cancel(stream.response_id)
    except Exception:
        logger.warning("cannot cancel", exc_info=True)
    await stream.close()
