# What is assigned to stays where it is; the calls in it move one by one.
import asyncio
import json


def load(path):
    with open(path) as f:
        return json.load(f)


async def put(value):
    (await asyncio.to_thread(load, "rows"))[await asyncio.to_thread(load, "index")] = (
        value
    )


async def add(value):
    (await asyncio.to_thread(load, "rows"))[await asyncio.to_thread(load, "index")] += (
        value
    )
