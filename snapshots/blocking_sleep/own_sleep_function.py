# A function of this file is called `sleep`.
# asyncfix: clean

import time


def sleep(room):
    room["asleep_since"] = time.monotonic()


async def settle(room):
    sleep(room)
