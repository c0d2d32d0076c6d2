# The function that makes the session is in another file.
# asyncfix: --unsafe-fixes

import asyncio

from connections import open_session


async def fetch(token, url):
    with open_session(token) as session:
        return await asyncio.to_thread(session.get, url)
