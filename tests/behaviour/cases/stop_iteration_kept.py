# StopIteration cannot leave a thread through a future.
# asyncfix: flags --unsafe-fixes
# unchanged: the await would never complete, or raise another exception
import time


def ticks():
    time.sleep(0.3)
    yield "tick"


async def main():
    clock = ticks()
    try:
        while True:
            print(next(clock))
    except StopIteration:
        print("run down")
