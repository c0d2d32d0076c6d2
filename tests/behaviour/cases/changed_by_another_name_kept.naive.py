# A helper takes from a list of the object by a name of its own: in two threads there is nothing left for the second.
import asyncio
import time


class Ports:
    def __init__(self):
        self.free = [1]

    def use(self):
        free = self.free
        port = free.pop()
        time.sleep(0.3)
        free.append(port)
        return port

    async def call(self):
        return await asyncio.to_thread(self.use)


async def main():
    ports = Ports()
    print(await asyncio.gather(ports.call(), ports.call(), return_exceptions=True))
