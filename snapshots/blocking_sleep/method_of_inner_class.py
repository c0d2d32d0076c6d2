# The method of the inner class is not called on the loop.
# asyncfix: clean

import time


async def make_driver(port):
    class Driver:
        def reset(self):
            port.low()
            time.sleep(0.1)
            port.high()

    return Driver
