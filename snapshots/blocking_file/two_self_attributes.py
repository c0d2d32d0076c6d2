# Two attributes: both are assigned on the loop, now together.
# asyncfix: refuses live-result


class Table:
    async def load(self, path):
        with open(path) as f:
            self.header = f.readline()
            self.rows = f.readlines()
