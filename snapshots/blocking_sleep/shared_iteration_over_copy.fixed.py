# The loop goes over a copy: another task may change the original.

import asyncio


class Hub:
    def __init__(self):
        self._peers = {}

    def join(self, name, peer):
        self._peers[name] = peer

    async def greet(self):
        for name, peer in list(self._peers.items()):
            peer.say(f"hello {name}")
            await asyncio.sleep(0.1)
