# Locals that stand for nothing that other tasks see, or for what was there before and is not asked again.
import asyncio
from pathlib import Path


def read():
    return Path("one").read_text()


class Program:
    def __init__(self):
        self.rows, self.other = {}, {}
        self.title = ""

    def fresh(self):
        return {}

    def copied(self):
        return dict(self.rows)

    async def made_by_a_helper(self):
        known = self.fresh()
        if "made" not in known:
            text = await asyncio.to_thread(read)
            known["made"] = text
        return known

    async def a_copy(self):
        known = self.copied()
        if "copied" not in known:
            text = await asyncio.to_thread(read)
            known["copied"] = text
        return known

    async def new_containers(self):
        known, other = {}, []
        for names in (known, {}):
            if "looped" not in names:
                names["looped"] = await asyncio.to_thread(read)
        return known, other

    async def only_put(self):
        known, other = self.rows, self.other
        text = await asyncio.to_thread(read)
        known["unpacked"] = text

    async def what_it_was(self, title):
        if not title:
            self.title = title.strip()
            title = self.title
        text = await asyncio.to_thread(read)
        return title + text

    async def collected(self, **options):
        options["text"] = await asyncio.to_thread(read)
        if "number" not in options:
            options["number"] = len(await asyncio.to_thread(read))
        return options["text"]

    async def appended(self, name):
        names = list(self.other)
        names.append(name)
        text = await asyncio.to_thread(read)
        return names[-1] + text
