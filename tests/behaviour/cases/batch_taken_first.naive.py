# The object is emptied after the await, of what came in meanwhile as well.
import asyncio

import requests
import slow


class Outbox:
    def __init__(self):
        self.pending = ["first"]

    async def flush(self):
        pending = list(self.pending)
        await asyncio.to_thread(requests.post, "https://mail.example/send", json=pending)
        self.pending = []
        return pending

    async def put(self, letter):
        self.pending.append(letter)


async def main():
    outbox = Outbox()
    sent, _ = await asyncio.gather(outbox.flush(), outbox.put("second"))
    print(sent, outbox.pending, len(slow.calls))
