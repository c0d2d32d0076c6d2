# `print` writes to the file.

import asyncio


async def report(path, rows):
    def write_file():
        with open(path, "w") as out:
            print("rows:", len(rows), file=out)
            print(*rows, sep="\n", file=out)

    await asyncio.to_thread(write_file)
