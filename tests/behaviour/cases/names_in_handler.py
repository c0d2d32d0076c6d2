# What a block has assigned before it fails is seen by the handler and in `finally`.
import json

import slow

SOURCES = [slow.source("not json"), slow.source("nor this")]


async def load(path):
    raw = ""
    try:
        with open(path) as stream:
            raw = stream.read()
            config = json.loads(raw)
    except json.JSONDecodeError:
        return "bad: " + raw
    return config


async def count(path):
    size = 0
    try:
        with open(path) as stream:
            text = stream.read()
            size = len(text)
            json.loads(text)
    except json.JSONDecodeError:
        print("failed")
    finally:
        print("size", size)


async def main():
    print(await load(SOURCES[0]))
    await count(SOURCES[1])
