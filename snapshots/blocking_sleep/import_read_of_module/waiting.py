# Another file reads `time` of this module: the import stays.
import time


async def wait():
    time.sleep(1)
