# The writer blocks when it writes to the file that it was given.

import asyncio
import csv


async def save(path, names):
    def write_file():
        with open(path, "w", newline="") as f:
            writer = csv.writer(f)
            writer.writerow(["name"])
            for name in names:
                writer.writerow([name])

    await asyncio.to_thread(write_file)
