# An ordinary generator over which a coroutine iterates.
# asyncfix: --select generator-cleanup
def lines(path):
    with open(path) as file:
        for line in file:
            yield line.rstrip()


async def first(path, word):
    for line in lines(path):
        if word in line:
            return line
    return None
