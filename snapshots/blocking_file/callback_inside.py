# The block calls a function that came from outside: it would run in the thread.
# asyncfix: flags --unsafe-fixes


async def each(path, handle):
    with open(path) as f:
        for line in f:
            handle(line.rstrip())
