# The loop counts in a global that other tasks see and change.
# asyncfix: refuses live-result

seen = 0


async def add(path):
    global seen
    with open(path) as f:
        for line in f:
            seen += 1
