# `add` is a method of a class of the project: what it does counts, not what sets do under that name.
class Table:
    def __init__(self, path):
        self.path = path

    def add(self, row):
        with open(self.path, "a") as f:
            f.write(f"{row}\n")


class Database:
    def __init__(self, failed: Table):
        self.failed = failed

    def note(self, name):
        self.failed.add(name)


async def fail(database: Database):
    database.note("x")
