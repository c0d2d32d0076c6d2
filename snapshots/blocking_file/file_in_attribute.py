# A file that several methods use, or that one reads step by step, or that belongs to the function around.
# asyncfix: refuses unsafe
import asyncio


class Chunk:
    def __init__(self, path):
        self.path = path
        self.position = 0
        self.file = None

    async def open(self):
        self.file = await asyncio.to_thread(open, self.path, "r+b")

    async def read(self, size):
        await asyncio.sleep(0)
        return self.file.read(size)

    async def write(self, data):
        self.file.write(data)
        self.position += len(data)


class Log:
    def __init__(self):
        self.file = None

    async def open(self, path):
        self.file = await asyncio.to_thread(open, path, "a")

    def _line(self, text):
        print(text, file=self.file)

    async def run(self, lines):
        async for line in lines:
            self._line(line)
            self.file.write("\n")


class Pages:
    async def open(self, path):
        self.file = await asyncio.to_thread(open, path, "rb")

    def _page(self, number):
        self.file.seek(number * 4096)
        return self.file.read(4096)

    async def page(self, number):
        return self._page(number)


async def write_results(work, jobs, path):
    output = await asyncio.to_thread(open, path, "w")

    async def run_and_write(job):
        result = await work(job)
        print(result, file=output)
        output.flush()

    await asyncio.gather(*[run_and_write(job) for job in jobs])
