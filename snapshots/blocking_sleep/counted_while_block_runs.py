# A context manager counts, marks or collects around its block, and the block goes by it behind the pause.
# asyncfix: refuses unsafe
import asyncio
import contextlib
import time


class Printer:
    def __init__(self):
        self.level = 0
        self.bold = False
        self.names = []

    @contextlib.contextmanager
    def deeper(self):
        self.level += 1
        try:
            yield
        finally:
            self.level -= 1

    @contextlib.contextmanager
    def strong(self):
        self.bold = True
        try:
            yield
        finally:
            self.bold = False

    @contextlib.contextmanager
    def within(self, name):
        self.names.append(name)
        try:
            yield
        finally:
            self.names.pop()

    def __enter__(self):
        self.level += 1
        return self

    def __exit__(self, *error):
        self.level -= 1

    def indent(self, text):
        return "  " * self.level + text

    async def indented(self, text):
        with self.deeper():
            time.sleep(0.1)
            return self.indent(text)

    async def loud(self, text):
        with self.strong():
            time.sleep(0.1)
            return text.upper() if self.bold else text

    async def path(self, name):
        with self.within(name):
            time.sleep(0.1)
            return "/".join(self.names)

    async def entered(self, text):
        with self:
            time.sleep(0.1)
            return "  " * self.level + text
