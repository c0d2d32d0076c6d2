# What is appended to a compressed file or an archive is closed by another piece: two threads mix theirs.
import asyncio
import gzip
import zipfile
from pathlib import Path


class Trace:
    def __init__(self, path):
        self.path = Path(path)

    def record(self, text):
        with gzip.open(self.path, "at") as file:
            file.write(text)

    def pack(self, name, text):
        with zipfile.ZipFile(self.path, "a") as archive:
            archive.writestr(name, text)

    def plain(self, text):
        with open(self.path, "a") as file:
            file.write(text)


async def trace(trace: Trace, text):
    trace.record(text)


async def pack(trace: Trace, text):
    trace.pack("text", text)


async def note(trace: Trace, text):
    await asyncio.to_thread(trace.plain, text)


async def unpack(path):
    def read_file():
        with gzip.open(path, "rt") as file:
            return file.read()

    return await asyncio.to_thread(read_file)
