# The field is annotated in the file of its class.
# asyncfix: --unsafe-fixes

import asyncio

from connections import Connections


class Handler:
    def __init__(self, connections: Connections):
        self.connections = connections

    async def fetch(self, url):
        return await asyncio.to_thread(self.connections.http.get, url)
