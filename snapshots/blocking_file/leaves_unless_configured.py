# asyncfix: refuses unsafe
# A helper that leaves at once unless something is configured: a hop to a thread costs more than what it does then.
import os
from pathlib import Path

_path: Path | None = None
_enabled = False
TRACE = os.environ.get("APP_LOG")


def init():
    global _path, _enabled
    raw = os.environ.get("APP_LOG")
    if raw:
        _path = Path(raw)
        _enabled = True


def log_to_path(line):
    if _path is None:
        return
    with _path.open("r+") as file:
        file.write(line)


def read_path():
    if not _path:
        return None
    return _path.read_text()


def read_enabled(path):
    if not _enabled:
        return
    print(open(path).read())


def read_trace():
    if not TRACE:
        return ""
    with open(TRACE) as file:
        return file.read()


def read_environment():
    path = os.environ.get("APP_LOG")
    if not path:
        return None
    with open(path) as file:
        return file.read()


class Tracer:
    def __init__(self, path=None):
        self.path = path

    def read(self):
        if self.path is None:
            return None
        with open(self.path) as file:
            return file.read()


async def read():
    return read_path()


async def enabled(path):
    read_enabled(path)


async def trace():
    return read_trace()


async def environment():
    return read_environment()


async def traced(tracer: Tracer):
    return tracer.read()
