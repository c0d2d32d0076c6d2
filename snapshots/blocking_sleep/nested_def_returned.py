# The inner function is handed out and may run anywhere.
# asyncfix: clean

import time


async def make_pause(seconds):
    def pause():
        time.sleep(seconds)

    return pause
