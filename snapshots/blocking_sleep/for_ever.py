# A loop that does nothing but sleep: whoever watches the process is to see that it has stopped.
# asyncfix: refuses unsafe
import time


async def stop():
    while True:
        time.sleep(10)
