# Coroutines that are driven by `send(None)` run without an event loop.
# asyncfix: refuses unknown-runtime
import time


def drive(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def work():
    time.sleep(1)


drive(work())
