# Files that belong to a package are read from a disk as well, however the path to them is put together.
from importlib.resources import files

STATIC = files(__package__) / "static"


async def page():
    return (STATIC / "index.html").read_text()


async def named(name):
    file = STATIC / name
    return file.read_bytes()
