# What a test asks for here is not what is configured: the state of an object, a module that can be imported, what is needed.
import asyncio
import os
from pathlib import Path

try:
    import certifi

    HAS_CERTIFI = True
except ImportError:
    HAS_CERTIFI = False

try:
    import orjson
except ImportError:
    orjson = None

_path: Path | None = None
HOME = os.environ.get("APP_HOME", "/srv/app")


def bundle():
    if not HAS_CERTIFI:
        return None
    return Path(certifi.where()).read_text()


def parsed(path):
    if orjson is None:
        return None
    return orjson.loads(Path(path).read_text())


def required():
    if _path is None:
        raise RuntimeError("call init() first")
    return _path.read_text()


def home():
    if not HOME:
        return None
    return Path(HOME).read_text()


class Store:
    def __init__(self, path):
        self.path = path
        self.opened = None

    def open(self):
        self.opened = self.path

    def read(self):
        if self.path is None:
            return None
        return Path(self.path).read_text()

    def read_opened(self):
        if self.opened is None:
            return None
        return Path(self.opened).read_text()


async def a():
    return await asyncio.to_thread(bundle)


async def b():
    return await asyncio.to_thread(required)


async def c():
    return await asyncio.to_thread(home)


async def d(store: Store):
    return await asyncio.to_thread(store.read)


async def e(store: Store):
    return await asyncio.to_thread(store.read_opened)


async def f(path):
    return await asyncio.to_thread(parsed, path)
