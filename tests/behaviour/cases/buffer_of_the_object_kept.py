# One buffer of the object is filled in a helper: in two threads, one gets what the other has written.
# unchanged: assigns `buffer` from the worker thread
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
        return self.page(title)


async def main():
    renderer = Renderer()
    print(await asyncio.gather(renderer.show("first"), renderer.show("second")))
