# In memory.
# asyncfix: clean

import csv
import io


async def render(rows):
    with io.StringIO() as f:
        csv.writer(f).writerows(rows)
        return f.getvalue()
