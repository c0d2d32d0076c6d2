# A context manager counts the levels around its block, which goes by them behind the pause.
# unchanged: sets `self.level` until its block ends
import asyncio
import contextlib
import time


class Printer:
    def __init__(self):
        self.level = 0

    @contextlib.contextmanager
    def deeper(self):
        self.level += 1
        try:
            yield
        finally:
            self.level -= 1

    async def indented(self, text):
        with self.deeper():
            time.sleep(0.3)
            return "  " * self.level + text


async def main():
    printer = Printer()
    print(await asyncio.gather(printer.indented("a"), printer.indented("b")))
