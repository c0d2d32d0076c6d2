# The comprehension suspends.
# asyncfix: refuses live-result


async def save(path, names):
    with open(path, "w") as f:
        f.writelines([name + "\n" async for name in names])
