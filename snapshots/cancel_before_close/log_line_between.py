# What stands in between and has nothing to do with the stream follows the cancel as before.
import logging

logger = logging.getLogger(__name__)


async def interrupt(client, stream, user):
    # The server bills for what it goes on generating.
    await client.cancel_response(stream.response_id)
    logger.info("interrupted by %s", user)
    user.interrupted = True
    # Nobody reads any further.
    await stream.close()
    return user
