# A close that raises does not keep the server from being told to stop, and is raised as before.
# asyncfix: flags --unsafe-fixes
# shows: events: cancel, log, close => events: close, cancel, log
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
    await client.abort(stream.request_id)
    events.append("log")
    await stream.close()


async def main():
    events = []
    try:
        await interrupt(Client(events), Stream(events), events)
    except OSError as error:
        print("raised", error)
    print("events:", ", ".join(events))
