# A test replaces `time` in this module, and a module takes it from here: the import stays.
import time


async def wait():
    time.sleep(1)
