# Who reads it asks first, hands it on, or handles that it is nothing; a word that says what goes on is compared.
import asyncio

import requests


class Cache:
    def __init__(self):
        self.text = "old"
        self.handled = "old"
        self.shown = "old"
        self.state = "idle"
        self.locked = "old"
        self.lock = asyncio.Lock()
        self.dropped = None

    async def renew(self, url):
        self.text = None
        self.text = requests.get(url).text

    async def read(self):
        return self.text.upper() if self.text else ""

    async def renew_handled(self, url):
        self.handled = None
        self.handled = requests.get(url).text

    async def read_handled(self):
        try:
            return self.handled.upper()
        except AttributeError:
            return ""

    async def renew_shown(self, url):
        self.shown = None
        self.shown = requests.get(url).text

    def show(self):
        print(self.shown)

    async def run(self, url):
        self.state = "running"
        text = requests.get(url).text
        self.state = "idle"
        return text

    def is_running(self):
        return self.state == "running"

    async def renew_locked(self, url):
        async with self.lock:
            self.locked = None
            self.locked = requests.get(url).text

    async def read_locked(self):
        async with self.lock:
            return self.locked.upper()

    async def drop(self, url):
        self.dropped = None
        requests.get(url)

    def length(self):
        return len(self.dropped)
