# A set of the module, which another function changes.
# asyncfix: refuses shared-iteration

import time

listeners = set()


def listen(listener):
    listeners.add(listener)


async def announce(message):
    for listener in listeners:
        listener(message)
        time.sleep(0.1)
