import time


def ticks(delay):
    while True:
        time.sleep(delay)
        yield time.monotonic()
