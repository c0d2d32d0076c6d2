# What waits to be sent is taken out of the object before the call: what comes in meanwhile waits for the next time.
# asyncfix: flags --unsafe-fixes
import asyncio

import requests
import slow


class Outbox:
    def __init__(self):
        self.pending = ["first"]

    async def flush(self):
        pending = self.pending
        self.pending = []
        requests.post("https://mail.example/send", json=pending)
        return pending

    async def put(self, letter):
        self.pending.append(letter)


async def main():
    outbox = Outbox()
    sent, _ = await asyncio.gather(outbox.flush(), outbox.put("second"))
    print(sent, outbox.pending, len(slow.calls))
