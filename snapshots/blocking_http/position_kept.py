# asyncfix: refuses unsafe
# A position in a list that others take entries out of, worked out before the call and used after it.
import requests


class Table:
    def __init__(self):
        self.rows = []

    async def fill(self, url):
        index = len(self.rows)
        self.rows.append(None)
        text = requests.get(url).text
        self.rows[index] = text

    async def renew(self, row, url):
        index = self.rows.index(row)
        self.rows[index] = requests.get(url).text

    def drop(self, row):
        self.rows.remove(row)
