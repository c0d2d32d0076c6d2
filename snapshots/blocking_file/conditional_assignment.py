# The block may leave the old value in place: the coroutine's own name is assigned.


async def version(path, default):
    found = default
    print("default", found)
    with open(path) as f:
        for line in f:
            if line.startswith("version="):
                found = line[8:].strip()
    print("found", found)
