# What is listed in one folder is no number of a file in another one.
from pathlib import Path


class Report:
    def __init__(self, inbox: Path, outbox: Path):
        self.inbox = inbox
        self.outbox = outbox

    def _waiting(self):
        return len(list(self.inbox.glob("*.txt")))

    def create(self, name):
        waiting = self._waiting()
        path = self.outbox / f"{name}.txt"
        path.write_text(f"{waiting} letters")
        return path

    async def report(self, name):
        return self.create(name)
