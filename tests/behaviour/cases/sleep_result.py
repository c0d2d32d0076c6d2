# A sleep in the place of a value is None either way.
import time as clock


async def main():
    values = [clock.sleep(0.3), 1]
    print(values, clock.sleep(0.01) or "nothing")
