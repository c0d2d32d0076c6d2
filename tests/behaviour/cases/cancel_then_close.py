# The server is told to stop before the stream is closed: when that request fails, the stream stays open.
# asyncfix: flags --unsafe-fixes
# shows: events: cancel, close => events: close, cancel
# shows: events when the cancel fails: cancel => events when the cancel fails: close, cancel
# shows: events when the cancel is cancelled: cancel => events when the cancel is cancelled: close, cancel
import asyncio


class Responses:
    def __init__(self, events, error=None):
        self.events = events
        self.error = error

    async def cancel(self, response_id):
        self.events.append("cancel")
        await asyncio.sleep(0.02)
        if self.error is not None:
            raise self.error


class Stream:
    def __init__(self, events):
        self.events = events
        self.response_id = 7

    async def close(self):
        await asyncio.sleep(0)
        self.events.append("close")


async def interrupt(responses, stream):
    await responses.cancel(stream.response_id)
    await stream.close()


async def main():
    events = []
    await interrupt(Responses(events), Stream(events))
    print("events:", ", ".join(events))

    events = []
    try:
        await interrupt(Responses(events, ConnectionError("gone")), Stream(events))
    except ConnectionError as error:
        print("raised", error)
    print("events when the cancel fails:", ", ".join(events))

    events = []
    task = asyncio.create_task(interrupt(Responses(events), Stream(events)))
    await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.wait({task})
    print("cancelled:", task.cancelled())
    print("events when the cancel is cancelled:", ", ".join(events))
