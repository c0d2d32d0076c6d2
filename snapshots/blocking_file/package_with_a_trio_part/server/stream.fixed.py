# Part of the package runs on trio, but what uses this file runs on asyncio.

import asyncio


class Stream:
    def __init__(self, page):
        self.page = page

    async def body(self):
        def read_page():
            with open(self.page) as file:
                return file.read()

        return await asyncio.to_thread(read_page)
