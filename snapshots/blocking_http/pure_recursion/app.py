# A recursive helper that only computes.
# asyncfix: clean

from walk import depth


async def describe(node):
    return f"{depth(node)} levels"
