# The loop calls the reader when there is data.
# asyncfix: refuses sync-callback

import asyncio
import time


async def listen(serial, on_line):
    def read():
        time.sleep(0.05)
        on_line(serial.readline())

    asyncio.get_running_loop().add_reader(serial.fileno(), read)
