# What is chosen by its state and marked past the call, taken from the top, or given room by a helper.
# asyncfix: refuses unsafe
import heapq
from pathlib import Path


class Jobs:
    def __init__(self, folder: Path):
        self.folder = folder
        self.jobs = [{"state": "new"}]
        self.mail = [{"state": "new"}]
        self.boxes = []
        self.box = None
        self.load = {"a": 0}
        self.ports = [1, 2]

    def find(self):
        return self.box

    def free_name(self):
        number = 0
        path = self.folder / "0"
        while path.exists():
            number += 1
            path = self.folder / str(number)
        return path

    async def run_next(self):
        job = next((job for job in self.jobs if job["state"] == "new"), None)
        if job:
            text = Path("one").read_text()
            job["state"] = text

    async def send_all(self):
        for mail in [mail for mail in self.mail if mail["state"] == "new"]:
            Path("one").read_text()
            mail["state"] = "sent"

    async def of_loop(self):
        for box in self.boxes:
            number = box.number
            Path("one").read_text()
            box.number = number + 1

    async def of_helper(self):
        box = self.find()
        number = box.number
        Path("one").read_text()
        box.number = number + 1

    async def least(self):
        name = min(self.load, key=self.load.get)
        self.load[name] += len(Path("one").read_text())

    async def port(self):
        port = self.ports[0]
        Path("one").read_text()
        heapq.heappop(self.ports)
        return port

    async def store(self, text):
        path = self.free_name()
        path.write_text(text)
