# The close has a handler of its own, and takes it along.
import logging

logger = logging.getLogger(__name__)


async def interrupt(client, stream):
    request_id = stream.request_id
    try:
        try:
            await stream.close()
        except OSError:
            logger.debug("closed by the server")
    finally:
        await client.abort(request_id)
