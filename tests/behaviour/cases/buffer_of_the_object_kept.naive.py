# Both threads write into one buffer.
import asyncio
import io
import time


class Renderer:
    def __init__(self):
        self.buffer = io.StringIO()

    def page(self, title):
        self.buffer.seek(0)
        self.buffer.truncate()
        self.buffer.write(title)
        time.sleep(0.3)
        self.buffer.write(".")
        return self.buffer.getvalue()

    async def show(self, title):
        return await asyncio.to_thread(self.page, title)


async def main():
    renderer = Renderer()
    print(await asyncio.gather(renderer.show("first"), renderer.show("second")))
