# asyncfix: refuses unsafe
# Positions that a loop counts up in a list that others take entries out of.
import requests


class Table:
    def __init__(self):
        self.rows = []

    async def tell(self, url):
        for number in range(len(self.rows)):
            requests.post(url)
            print(self.rows[number])

    async def tell_next(self, url):
        number = 0
        while number < len(self.rows):
            requests.post(url)
            print(self.rows[number])
            number += 1

    async def tell_last(self, url):
        count = len(self.rows)
        requests.post(url)
        print(self.rows[count - 1])

    def drop(self, row):
        self.rows.remove(row)
