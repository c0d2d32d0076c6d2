"""What a lazy value is taken apart into is taken while the file is open."""

import csv
import json


async def table(path):
    with open(path, newline="") as file:
        header, *rows = csv.reader(file)
    print(header, rows)


async def lines(path):
    with open(path) as file:
        first, *rest = file
    return len(rest), first


async def mapped(path):
    with open(path) as file:
        name, age = map(str.strip, file)
    print(name, age)


# All of it is there when the method returns.
async def split(path):
    with open(path) as file:
        name, age = file.read().split(",")
    print(name, age)


async def loaded(path):
    with open(path) as file:
        name, age = json.load(file)
    print(name, age)
