# asyncfix: refuses unsafe
"""A process works on a file that is the same for every task, between the write and the read."""

import os
import subprocess
from pathlib import Path
from tempfile import gettempdir


class Printer:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.source = folder / "page.html"

    async def print(self, text: str) -> bytes:
        self.source.write_text(text)
        subprocess.run(["wkhtmltopdf", str(self.source), "page.pdf"])
        return (self.folder / "page.pdf").read_bytes()

    def _run(self) -> bytes:
        return subprocess.run(["python", str(self.source)], capture_output=True).stdout

    async def execute(self, code: str) -> bytes:
        self.source.write_text(code)
        return self._run()


async def speak(text: str) -> bytes:
    Path("speech.txt").write_text(text)
    os.system("espeak -f speech.txt -w speech.wav")
    return Path("speech.wav").read_bytes()


def parse(path: str) -> str:
    with open(path) as file:
        return file.read()


async def hand_over(text: str) -> str:
    with open(gettempdir() + "/text.xml", "w") as file:
        file.write(text)
    return parse(gettempdir() + "/text.xml")
