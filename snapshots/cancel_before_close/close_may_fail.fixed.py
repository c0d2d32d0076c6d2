# The close has a handler of its own: it gets a `finally`.
import logging

logger = logging.getLogger(__name__)


async def interrupt(client, stream):
    request_id = stream.request_id
    try:
        await stream.close()
    except OSError:
        logger.debug("closed by the server")
    finally:
        await client.abort(request_id)
