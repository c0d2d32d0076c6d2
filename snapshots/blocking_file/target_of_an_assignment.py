# What is assigned to stays where it is; the calls in it move one by one.
import json


def load(path):
    with open(path) as f:
        return json.load(f)


async def put(value):
    load("rows")[load("index")] = value


async def add(value):
    load("rows")[load("index")] += value
