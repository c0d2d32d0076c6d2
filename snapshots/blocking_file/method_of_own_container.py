# asyncfix: refuses unsafe
# The same of a set that only has a method more, and of a class that keeps what it is given.
class Names(set):
    def add(self, name):
        super().add(name)

    def save(self, path):
        with open(path, "w") as f:
            f.write("\n".join(self))


class Journal:
    def __init__(self):
        self.last = None

    def add(self, name):
        with open("journal.txt", "a") as f:
            f.write(name)
        self.last = name


class Database:
    def __init__(self, names: Names, journal: Journal):
        self.names = names
        self.journal = journal

    def note(self, name, path):
        self.names.add(name)
        self.names.save(path)

    def write(self, name):
        self.journal.add(name)


async def fail(database: Database):
    database.note("x", "names.txt")


async def write(database: Database):
    database.write("x")
