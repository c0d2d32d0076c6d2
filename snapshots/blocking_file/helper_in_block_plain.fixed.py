# Functions that only compute go along with the block.
import asyncio
import json


def key(row):
    return row["name"].lower()


def cleaned(line):
    return line.strip().removesuffix(";")


async def rows(path):
    def read_file():
        with open(path) as file:
            found = json.load(file, object_hook=dict)
            return sorted(found, key=key)

    return await asyncio.to_thread(read_file)


async def lines(path):
    def read_file():
        with open(path) as file:
            return sorted(
                (cleaned(line) for line in file), key=lambda line: line.lower()
            )

    return await asyncio.to_thread(read_file)
