"""Files that a base in another file, or a class below in one, uses as well."""

import asyncio

from shared import Chunks, Lines


class Log(Lines):
    async def add(self, text):
        self.file.write(text)

    async def add_to_journal(self, text):
        self.journal.write(text)

    async def add_to_index(self, text):
        self.index.write(text)

    def name_of(self, text):
        return self.index.name


class Pages(Chunks):
    def page(self, number):
        self.file.seek(number)


class Totals(Lines):
    # The method of the base never runs for these.
    def mark(self, text):
        print(text)

    async def add(self, text):
        self.file.write(text)


class Other:
    async def open(self, path):
        self.file = await asyncio.to_thread(open, path, "wb")

    async def add(self, text):
        self.file.write(text)
