# The file is not UTF-8.
# -*- coding: latin-1 -*-

import time

GREETING = "déjà là"


async def settle():
    time.sleep(0.5)
    return GREETING
