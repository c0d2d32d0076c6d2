# Two names are used after the block: a tuple, in the order in which they were assigned.


async def load(path):
    with open(path) as f:
        header = f.readline()
        rows = f.readlines()
    print(header.strip(), len(rows))
