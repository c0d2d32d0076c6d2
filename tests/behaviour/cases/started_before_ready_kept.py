# A task is started before what it reads is there: it ran after that, as nothing in between gave way.
# unchanged: it may run while this task waits
import asyncio
import time


class Server:
    async def start(self):
        task = asyncio.create_task(self.run())
        time.sleep(0.3)
        self.name = str(len("server"))
        return await task

    async def run(self):
        return self.name


async def main():
    print(await Server().start())
