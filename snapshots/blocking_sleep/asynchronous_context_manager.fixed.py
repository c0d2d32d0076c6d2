# `__aenter__` and `__aexit__` run on the loop.

import asyncio


class Powered:
    def __init__(self, pin):
        self.pin = pin

    async def __aenter__(self):
        self.pin.on()
        await asyncio.sleep(0.1)
        return self.pin

    async def __aexit__(self, *exc_info):
        self.pin.off()
