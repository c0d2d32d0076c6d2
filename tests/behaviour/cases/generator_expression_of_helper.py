# The helper only makes a generator: what it does is done where it is iterated over, on the loop, and stays there.
# asyncfix: flags --unsafe-fixes
# unchanged: the work would still be done on the loop
import time


def parts(count):
    return (time.sleep(0.1) or number for number in range(count))


async def main():
    total = 0
    for part in parts(3):
        total += part
    print(total)
