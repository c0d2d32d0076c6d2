# Two blocks in a row: one hop, and a pair comes back.


async def load(left, right):
    with open(left) as f:
        old = f.read()
    with open(right) as f:
        new = f.read()
    return old == new
