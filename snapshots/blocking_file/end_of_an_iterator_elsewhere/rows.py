from pathlib import Path


def first_row(path):
    lines = Path(path).read_text().splitlines()
    if not lines:
        raise StopIteration
    return lines[0]


def last_row(path):
    lines = Path(path).read_text().splitlines()
    try:
        if not lines:
            raise StopIteration(path)
        return lines[-1]
    except StopIteration:
        return None


def header(path):
    return iter(Path(path).read_text().splitlines()).__next__()


def header_or_nothing(path):
    lines = iter(Path(path).read_text().splitlines())
    try:
        return lines.__next__()
    except StopIteration:
        return None


class Rows:
    def __init__(self, path):
        self.lines = Path(path).read_text().splitlines()

    def __iter__(self):
        return self

    def __next__(self):
        if not self.lines:
            raise StopIteration
        return self.lines.pop()


def all_rows(path):
    return [row.strip() for row in Rows(path)]
