# A descriptor that has been told never to wait answers at once, and a pipe has no position.
# asyncfix: flags --unsafe-fixes

import asyncio
import os


class Notifier:
    def __init__(self):
        reader, writer = os.pipe()
        os.set_blocking(reader, False)
        os.set_blocking(writer, False)
        self.reader, self.writer = reader, writer

    def notify(self):
        try:
            os.write(self.writer, b"\x01")
        except BlockingIOError:
            pass


class Waker:
    def __init__(self):
        self.reader, self.writer = os.pipe()
        for descriptor in (self.reader, self.writer):
            os.set_blocking(descriptor, False)

    def wake(self):
        os.write(self.writer, b"1")


class Feeder:
    def __init__(self):
        self.reader, self.writer = os.pipe()

    def feed(self, data):
        return os.write(self.writer, data)


async def run(notifier: Notifier, waker: Waker):
    notifier.notify()
    waker.wake()
    os.write(notifier.writer, b"2")


async def feed(feeder: Feeder, data):
    return await asyncio.to_thread(feeder.feed, data)


async def append(descriptor, data):
    return await asyncio.to_thread(os.write, descriptor, data)
