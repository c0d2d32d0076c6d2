# Where the file ends is asked, and then something is appended: in two threads both get the same answer.
# asyncfix: refuses unsafe
from pathlib import Path


class Log:
    def __init__(self, root: Path):
        self.root = root

    async def append(self, name: str, text: str) -> int:
        payload = text.encode()
        with (self.root / name).open("ab") as file:
            offset = file.tell()
            file.write(payload)
        return offset

    def _append(self, name, row):
        with open(self.root / name, mode="a") as file:
            if file.tell() == 0:
                file.write("name,value\n")
            file.write(row)

    async def add(self, name, row):
        self._append(name, row)
