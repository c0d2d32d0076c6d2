# What the helper dumps was made for it, and so was the object whose attribute it is; the file has a name of its own.
import json


class Report:
    def __init__(self, name):
        self.name = name
        self.rows = []

    def add(self, row):
        self.rows.append(row)

    def save(self, folder):
        with open(folder / self.name, "w") as f:
            json.dump(self.rows, f)


def dump(path, values):
    with open(path, "w") as f:
        json.dump(sorted(values), f)


async def report(folder, rows):
    made = Report("report")
    for row in rows:
        made.add(row)
    made.save(folder)


async def keep(path, rows):
    values = [row["id"] for row in rows]
    values.append(0)
    dump(path, values)
