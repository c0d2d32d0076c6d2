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
        def read_config():
            with open(path) as file:
                return file.read()

        self.config = await asyncio.to_thread(read_config)
        self.task = asyncio.create_task(self.run())

        def read_file():
            with open(path) as file:
                return file.read()

        self.other = await asyncio.to_thread(read_file)
        return await self.task

    async def run(self):
        return len(self.config)
