# Another task may add a peer during the pause, and the loop would raise.
# asyncfix: refuses shared-iteration

import time


class Hub:
    def __init__(self):
        self._peers = {}

    def join(self, name, peer):
        self._peers[name] = peer

    async def greet(self):
        for name, peer in self._peers.items():
            peer.say(f"hello {name}")
            time.sleep(0.1)
