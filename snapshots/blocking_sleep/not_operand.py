# `await` after `not` needs no brackets.

import time


async def wait_until_idle(device):
    while not time.sleep(0.5):
        if not device.busy():
            break
