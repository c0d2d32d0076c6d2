# Whatever the argument is, something blocks; what else it may be is an error, or nothing.
from pathlib import Path
from urllib.request import urlopen


def load(source):
    if source.startswith("https://"):
        with urlopen(source) as response:
            return response.read()
    return Path(source).read_bytes()


def rows(path):
    if path.endswith(".csv"):
        return Path(path).read_text().splitlines()
    raise ValueError(path)


def lines(path):
    if not isinstance(path, Path):
        return None
    return path.read_text().splitlines()


async def count(source, table, path):
    return len(load(source)), len(rows(table)), lines(path)
