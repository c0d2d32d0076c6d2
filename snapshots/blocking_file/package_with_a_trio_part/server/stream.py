# Part of the package runs on trio, but what uses this file runs on asyncio.


class Stream:
    def __init__(self, page):
        self.page = page

    async def body(self):
        with open(self.page) as file:
            return file.read()
