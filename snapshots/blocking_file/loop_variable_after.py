# With an empty file `line` has no value: that is found out only where it is used.
# asyncfix: refuses live-result


async def last_line(path, verbose):
    count = 0
    with open(path) as f:
        for line in f:
            count += 1
    if verbose:
        print(line)
    return count
