# What is noted as done before it is: whoever comes second finds the note, and goes on before the work is done.
# asyncfix: refuses unsafe
import subprocess

migrated = False


def make_table():
    subprocess.run(["make", "table"], check=True)


class Store:
    def __init__(self):
        self.ready = False
        self.made = set()
        self.names = []
        self.states = {}

    async def set_up(self):
        if self.ready:
            return
        self.ready = True
        make_table()

    async def set_up_in_branch(self):
        if not self.ready:
            self.ready = True
            make_table()
        return self

    async def set_up_unless_told(self, again=False):
        if self.ready and not again:
            return self
        self.ready = True
        make_table()
        return self

    async def set_up_for(self, name):
        if name not in self.made:
            self.made.add(name)
            make_table()
        return name

    async def set_up_listed(self, name):
        if name in self.names:
            return
        self.names.append(name)
        make_table()

    async def set_up_by_key(self, name):
        if self.states.get(name):
            return self.states[name]
        self.states[name] = "made"
        make_table()
        return "made"

    async def set_up_first(self):
        if not self.states.get("first"):
            self.states["first"] = True
            make_table()

    async def all_set_up(self, names):
        for name in names:
            if name in self.made:
                continue
            self.made.add(name)
            make_table()

    async def rows(self, name):
        await self.set_up_listed(name)
        await self.all_set_up([name])
        return self.names

    async def given_up(self):
        if self.ready:
            return
        self.ready = True
        try:
            make_table()
        except OSError:
            self.ready = False
            raise

    async def _make(self):
        make_table()

    async def set_up_in_step(self):
        if self.ready:
            return
        self.ready = True
        await self._make()


async def migrate():
    global migrated
    if migrated:
        return
    migrated = True
    make_table()
