# A loop over the lines moves whole, with the name that it counts in and the return.


async def tail(path):
    errors = 0
    for line in open(path):
        if "ERROR" in line:
            errors += 1
    return errors
