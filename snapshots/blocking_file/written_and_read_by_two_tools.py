# asyncfix: refuses unsafe
"""Two functions that others hand out find their file in the same way: one reads what the other is writing."""

from pathlib import Path


def find(root, name):
    if Path(name).is_absolute():
        return Path(name).resolve()
    return (Path(root) / name).resolve()


def reader(root):
    async def read(name):
        path = find(root, name)
        return path.read_text()

    return read


def writer(root):
    async def write(name, text):
        path = find(root, name)
        path.write_text(text)

    return write
