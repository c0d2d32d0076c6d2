# What stands in between and has nothing to do with the stream follows the cancel as before.
import logging

logger = logging.getLogger(__name__)


async def interrupt(client, stream, user):
    response_id = stream.response_id
    try:
        # Nobody reads any further.
        await stream.close()
    finally:
        # The server bills for what it goes on generating.
        await client.cancel_response(response_id)
        logger.info("interrupted by %s", user)
        user.interrupted = True
    return user
