# A reader over an open file: its rows block.
# asyncfix: flags --unsafe-fixes
import csv

import slow

SOURCE = slow.source("name,size\nnut,3\nbolt,8\n")


async def main():
    with open(SOURCE, newline="") as file:
        rows = list(csv.DictReader(file))
    print([row["name"] for row in rows])
