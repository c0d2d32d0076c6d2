# asyncfix: refuses unsafe
# A nested function fills what others see as well: a list that outlives the call, a local of the coroutine or of a function
# that is done, an element that was there before.
from pathlib import Path

TEXTS = []


class Reader:
    def __init__(self):
        self.texts = []
        self.found = []

    def fill(self, root: Path):
        texts = self.texts

        def add(path):
            texts.append(path.read_text())

        for path in root.glob("*"):
            add(path)

    def fill_both(self, root: Path):
        found = []

        def add(path):
            found.append(path.name)
            self.found.append(path.read_text())

        for path in root.glob("*"):
            add(path)
        return found


def fill_texts(root: Path):
    texts = TEXTS

    def add(path):
        texts.append(path.read_text())

    for path in root.glob("*"):
        add(path)


def fill_given(records, root: Path):
    chosen = [records[0]]

    def add(path):
        chosen[0].text = path.read_text()

    add(root / "first.txt")


def fill_grouped(root: Path):
    groups = {"texts": TEXTS}

    def add(path):
        groups["texts"].append(path.read_text())

    for path in root.glob("*"):
        add(path)


def replace_global(root: Path):
    TEXTS = []

    def read():
        global TEXTS
        TEXTS = [(root / "first.txt").read_text()]

    read()
    return TEXTS


def adder():
    texts = []

    def add(path: Path):
        texts.append(path.read_text())

    return add


READER = Reader()


async def fill(root: Path):
    READER.fill(root)


async def fill_both(root: Path):
    return READER.fill_both(root)


async def fill_module(root: Path):
    fill_texts(root)


async def fill_first(records, root: Path):
    fill_given(records, root)


async def fill_group(root: Path):
    fill_grouped(root)


async def refill(root: Path):
    return replace_global(root)


async def added(path: Path):
    add = adder()
    add(path)
    return add


async def own(path: Path):
    texts = []

    def add():
        texts.append(path.read_text())

    add()
    return texts
