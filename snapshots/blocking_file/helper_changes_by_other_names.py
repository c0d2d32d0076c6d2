# A helper that changes what its object shares, by whatever name, does so from the worker thread.
# asyncfix: refuses unsafe
import operator
from pathlib import Path


def read():
    return Path("one").read_text()


def numbers():
    for number in range(100):
        yield number


class Box:
    def __init__(self):
        self.free = [1]


class Program:
    def __init__(self):
        self.box, self.rows, self.names, self.full = Box(), {}, [], False
        self.lines = numbers()

    def get_box(self):
        return self.box

    def of_getter(self):
        box = self.get_box()
        item = box.free.pop()
        read()
        box.free.append(item)

    def of_getter_at_once(self):
        self.get_box().free.append(read())

    def by_vars(self):
        state = vars(self.box)
        state["free"] = [read()]

    def by_function(self):
        operator.setitem(self.rows, "k", read())

    def chosen(self):
        (self.names if self.full else self.box.free).append(read())

    def in_comprehension(self):
        return [names.append(read()) for names in self.rows.values()]

    def by_method(self):
        add = self.names.append
        add(read())

    def next_line(self):
        read()
        return next(self.lines, None)

    async def run(self):
        self.of_getter()
        self.of_getter_at_once()
        self.by_vars()
        self.by_function()
        self.chosen()
        self.in_comprehension()
        self.by_method()
        self.next_line()
