# The package runs on asyncio and on trio, both use this file, and it says nothing about either.
# asyncfix: refuses unknown-runtime


class Stream:
    def __init__(self, page):
        self.page = page

    async def body(self):
        with open(self.page) as file:
            return file.read()
