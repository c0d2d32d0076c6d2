# The lock is let go between the question and the answer: two tasks get the same one.
# asyncfix: refuses unsafe
import json
import threading
from pathlib import Path

LOCK = threading.Lock()


class Counts:
    def __init__(self, path: Path):
        self.path = path

    def add(self, key):
        with LOCK:
            counts = json.loads(self.path.read_text())
        counts[key] = counts.get(key, 0) + 1
        with LOCK:
            self.path.write_text(json.dumps(counts))

    async def count(self, key):
        self.add(key)
