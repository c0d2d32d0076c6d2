# A task that is started before the object is ready runs while the new await waits.
import asyncio


class Server:
    async def start(self, path):
        self.task = asyncio.create_task(self.run())
        with open(path) as file:
            self.config = file.read()
        return await self.task

    async def run(self):
        return len(self.config)


class Ready:
    async def start(self, path):
        with open(path) as file:
            self.config = file.read()
        self.task = asyncio.create_task(self.run())
        with open(path) as file:
            self.other = file.read()
        return await self.task

    async def run(self):
        return len(self.config)
