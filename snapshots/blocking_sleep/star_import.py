# `from time import *` brings `sleep`.

from time import *


async def settle():
    sleep(0.5)
