# The handler looks at what the block had assigned before it failed: the same name.


async def count(path):
    total = 0
    try:
        with open(path) as f:
            for line in f:
                total += int(line)
    except ValueError:
        print("stopped at", total)
    return total
