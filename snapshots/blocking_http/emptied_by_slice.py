# asyncfix: refuses unsafe
# A list that is emptied before the call and filled after it.
import requests


class Table:
    def __init__(self):
        self.rows = []

    async def reload(self, url):
        del self.rows[:]
        rows = requests.get(url).json()
        self.rows.extend(rows)

    def count(self):
        return len(self.rows)
