# asyncfix: refuses unsafe
# Two steps on one object with a call between them: other tasks now come between.
import asyncio
import io

import requests


class Store:
    current = None

    def __init__(self, parser, numbers):
        self.buffer = io.BytesIO()
        self.parser = parser
        self.numbers = numbers
        self.gate = asyncio.Event()
        self.depth = 0
        self.level = "info"

    async def content(self, url):
        self.buffer.seek(0)
        requests.post(url)
        return self.buffer.read()

    async def event(self, url, data):
        self.parser.feed(data)
        requests.post(url)
        return self.parser.get()

    async def pair(self, url):
        first = next(self.numbers)
        requests.post(url)
        return first, next(self.numbers)

    async def closed(self, url):
        self.gate.clear()
        requests.post(url)
        self.gate.set()

    async def nested(self, url):
        self.depth += 1
        try:
            requests.post(url)
        finally:
            self.depth -= 1

    async def as_current(self, url):
        Store.current = self
        try:
            requests.post(url)
        finally:
            Store.current = None

    async def louder(self, url, level):
        before = self.level
        self.level = level
        try:
            requests.post(url)
        finally:
            self.level = before

    def log(self, text):
        print("  " * self.depth, self.level, Store.current, text)
