# asyncfix: refuses unsafe
# What others change is gone through in the thread by whatever prints it or makes a table of it.
import pprint

import pandas


class Table:
    def __init__(self):
        self.rows = []

    def add(self, row):
        self.rows.append(row)

    async def show(self, path):
        with open(path, "w") as file:
            pprint.pprint(self.rows, file)

    async def store(self, path):
        with open(path, "w") as file:
            pandas.DataFrame(self.rows).to_csv(file)
