# A helper that changes only what it has made itself, or takes a number from a counter.
import itertools
from pathlib import Path


def read():
    return Path("one").read_text()


class Program:
    def __init__(self):
        self.rows, self.full = {}, False
        self.ids = itertools.count()

    def make_row(self):
        return {"names": []}

    def of_maker(self):
        row = self.make_row()
        row["text"] = read()
        return row

    def of_maker_at_once(self):
        return self.make_row()["names"].append(read())

    def chosen(self):
        names, others = [], []
        (names if self.full else others).append(read())
        return names

    def of_copies(self):
        return [names.append(read()) for names in [list(names) for names in self.rows.values()]]

    def next_id(self):
        read()
        return next(self.ids, None)

    async def run(self):
        row = self.of_maker()
        self.of_maker_at_once()
        names = self.chosen()
        copies = self.of_copies()
        return row, names, copies, self.next_id()
