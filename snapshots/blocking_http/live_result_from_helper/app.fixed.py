# The helper returns a response whose body is still on the socket.

import asyncio

from feeds import open_feed


async def first_line(url):
    def fetch_url():
        response = open_feed(url)
        try:
            return response.readline()
        finally:
            response.close()

    return await asyncio.to_thread(fetch_url)
