# The helper takes items out of containers that outlive it, by a method or by `del`.
# asyncfix: refuses unsafe
from collections import defaultdict

import requests


class Edits:
    def __init__(self):
        self.history = defaultdict(list)
        self.open = {}

    def undo(self, url):
        old = self.history[url].pop()
        return requests.put(url, data=old, timeout=5).text

    def close(self, url):
        del self.open[url]
        return requests.delete(url, timeout=5).text


class Editor:
    def __init__(self):
        self.edits = Edits()

    async def undo(self, url):
        return self.edits.undo(url)

    async def close(self, url):
        return self.edits.close(url)
