"""What a lazy value is taken apart into is taken while the file is open."""

import asyncio
import csv
import json


async def table(path):
    def read_file():
        with open(path, newline="") as file:
            header, *rows = csv.reader(file)
        return header, rows

    header, rows = await asyncio.to_thread(read_file)
    print(header, rows)


async def lines(path):
    def read_file():
        with open(path) as file:
            first, *rest = file
        return first, rest

    first, rest = await asyncio.to_thread(read_file)
    return len(rest), first


async def mapped(path):
    def read_file():
        with open(path) as file:
            name, age = map(str.strip, file)
        return name, age

    name, age = await asyncio.to_thread(read_file)
    print(name, age)


# All of it is there when the method returns.
async def split(path):
    def read_file():
        with open(path) as file:
            return file.read().split(",")

    name, age = await asyncio.to_thread(read_file)
    print(name, age)


async def loaded(path):
    def read_file():
        with open(path) as file:
            return json.load(file)

    name, age = await asyncio.to_thread(read_file)
    print(name, age)
