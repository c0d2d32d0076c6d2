# `print` writes to the file.


async def report(path, rows):
    with open(path, "w") as out:
        print("rows:", len(rows), file=out)
        print(*rows, sep="\n", file=out)
