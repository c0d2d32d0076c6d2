# The empty list moves with the loop that fills it; the break stays inside.


async def head(path, limit):
    lines = []
    with open(path) as f:
        for line in f:
            if len(lines) == limit:
                break
            lines.append(line.rstrip())
    print(limit, lines)
    return len(lines)
