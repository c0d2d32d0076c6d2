# The calls change places, and nothing else: a close that raises keeps the cancel from being sent.
import asyncio


class Client:
    def __init__(self, events):
        self.events = events

    async def abort(self, request_id):
        await asyncio.sleep(0)
        self.events.append("cancel")


class Stream:
    request_id = 7

    def __init__(self, events):
        self.events = events

    async def close(self):
        await asyncio.sleep(0)
        self.events.append("close")
        raise OSError("broken pipe")


async def interrupt(client, stream, events):
    await stream.close()
    await client.abort(stream.request_id)
    events.append("log")


async def main():
    events = []
    try:
        await interrupt(Client(events), Stream(events), events)
    except OSError as error:
        print("raised", error)
    print("events:", ", ".join(events))
