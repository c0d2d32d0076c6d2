# Nobody else has the connection.
import asyncio

from websockets.sync.client import connect


async def once(url, question):
    def fetch_url():
        with connect(url) as connection:
            connection.send(question)
            return connection.recv()

    return await asyncio.to_thread(fetch_url)
