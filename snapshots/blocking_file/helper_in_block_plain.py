# Functions that only compute go along with the block.
import json


def key(row):
    return row["name"].lower()


def cleaned(line):
    return line.strip().removesuffix(";")


async def rows(path):
    with open(path) as file:
        found = json.load(file, object_hook=dict)
        return sorted(found, key=key)


async def lines(path):
    with open(path) as file:
        return sorted((cleaned(line) for line in file), key=lambda line: line.lower())
