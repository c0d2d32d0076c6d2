# A position that stays right: entries are only added, or it is asked for behind the call, or the list is the coroutine's own.
import requests


class Log:
    def __init__(self):
        self.lines = []
        self.rows = []

    async def fill(self, url):
        index = len(self.lines)
        self.lines.append(None)
        text = requests.get(url).text
        self.lines[index] = text

    async def renew(self, row, url):
        text = requests.get(url).text
        index = self.rows.index(row)
        self.rows[index] = text

    async def tell(self, url):
        for number in range(len(self.lines)):
            requests.post(url)
            print(self.lines[number])

    def drop(self, row):
        self.rows.remove(row)

    def add(self, line):
        self.lines.append(line)


async def own(url):
    rows = []
    index = len(rows)
    rows.append(None)
    rows[index] = requests.get(url).text
    rows.pop()
    return rows
