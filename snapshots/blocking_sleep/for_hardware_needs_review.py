# Less than a millisecond is meant to be exact, which a turn of the event loop is not.
# asyncfix: refuses unsafe

import time


async def pulse(pin):
    pin.on()
    time.sleep(0.00001)
    pin.off()
