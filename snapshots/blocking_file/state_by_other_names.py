# What a local stands for counts, however it came to that: the check is made of what other tasks see as well.
# asyncfix: refuses unsafe
import contextlib
from pathlib import Path


def read():
    return Path("one").read_text()


class Program:
    def __init__(self):
        self.rows, self.other, self.box = {}, {}, Box()
        self.jobs = [{"id": number, "new": True} for number in range(9)]
        self.total = 0

    @property
    def known(self):
        return self.rows

    def current(self):
        return self.total

    def stock(self):
        return self.rows

    def first(self):
        return next((job for job in self.jobs if job["new"]), None)

    def mark(self, job):
        job["new"] = False

    async def unpacked(self):
        known, other = self.rows, self.other
        if "unpacked" not in known:
            text = read()
            known["unpacked"] = text

    async def walrus(self):
        if "walrus" not in (known := self.rows):
            text = read()
            known["walrus"] = text

    async def conditional(self, other=False):
        known = self.other if other else self.rows
        if "conditional" not in known:
            text = read()
            known["conditional"] = text

    async def default(self, known=None):
        known = known or self.rows
        if "default" not in known:
            text = read()
            known["default"] = text

    async def looped(self):
        for known in (self.rows, self.other):
            if "looped" not in known:
                text = read()
                known["looped"] = text

    async def managed(self):
        with contextlib.nullcontext(self.rows) as known:
            if "managed" not in known:
                text = read()
                known["managed"] = text

    async def of_property(self):
        if "property" not in self.known:
            text = read()
            self.rows["property"] = text

    async def of_helper(self):
        job = self.first()
        if job is not None:
            read()
            job["new"] = False

    async def of_helper_marked_by_another(self):
        job = self.first()
        if job is not None:
            read()
            self.mark(job)

    async def sliced(self):
        new = [job for job in self.jobs if job["new"]]
        for job in new[:1]:
            read()
            job["new"] = False

    async def getter_in_the_expression(self):
        self.total = self.current() + bool(read())

    async def key_in_the_expression(self):
        self.stock().update({len(self.stock()): read()})

    async def of_another_object(self):
        count = self.box.get()
        read()
        self.box.put(count + 1)

    async def in_a_ternary(self):
        self.text = read() if self.text is None else self.text + "x"

    async def by_namespace(self):
        count = vars(self)["total"]
        read()
        self.__dict__["total"] = count + 1


class Box:
    def __init__(self):
        self.number = 0

    def get(self):
        return self.number

    def put(self, number):
        self.number = number
