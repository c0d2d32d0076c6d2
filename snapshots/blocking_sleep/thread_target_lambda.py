# The lambda is the target of a thread.
# asyncfix: clean

import threading
import time


async def click_later(relay):
    run = threading.Thread(target=lambda: (time.sleep(1), relay.off()))
    run.start()
