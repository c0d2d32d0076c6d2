# The loop calls the methods of a protocol.
# asyncfix: refuses sync-callback

import asyncio
import time


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        time.sleep(0.1)
        self.transport.write(data)
