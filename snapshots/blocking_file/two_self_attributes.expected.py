# Two attributes: both are assigned on the loop, now together.
# asyncfix: flags --unsafe-fixes

import asyncio


class Table:
    async def load(self, path):
        def read_path():
            with open(path) as f:
                header = f.readline()
                rows = f.readlines()
            return header, rows

        self.header, self.rows = await asyncio.to_thread(read_path)
