"""A client that a base in another file has given something to call."""

from shared import Clients


class Bridge(Clients):
    async def reconnect(self):
        self.loud.reconnect()

    async def reconnect_noisy(self):
        self.noisy.reconnect()

    async def reconnect_quiet(self):
        self.quiet.reconnect()
