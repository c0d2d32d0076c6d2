# Before Python 3.11 an inner comprehension cannot await.
# asyncfix: refuses inside-nested-comprehension

import time


async def blink(rows):
    return [[time.sleep(0.1) or cell for cell in row] for row in rows]
