# asyncfix: refuses loop-affine
# The clock of trio runs on the thread of its loop only.
import trio


def stamped(path):
    with open(path) as file:
        return trio.current_time(), file.read()


async def main(path):
    return stamped(path)
