# Two attributes: both are assigned on the loop, now together.
# asyncfix: flags --unsafe-fixes


class Table:
    async def load(self, path):
        with open(path) as f:
            self.header = f.readline()
            self.rows = f.readlines()
