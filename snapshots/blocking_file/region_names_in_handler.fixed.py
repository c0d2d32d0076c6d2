# What a block has assigned before it fails is read by whoever handles the failure.
import asyncio
import json


async def bound_before(path, log):
    raw = ""

    def read_config():
        nonlocal raw
        with open(path) as stream:
            raw = stream.read()
            return json.loads(raw)

    try:
        config = await asyncio.to_thread(read_config)
    except json.JSONDecodeError:
        await log(raw)
        return None
    return config


async def in_finally(path, log):
    count = 0

    def read_file():
        nonlocal count
        with open(path) as stream:
            count = len(stream.read())
            return json.loads("[]" * count)

    try:
        return await asyncio.to_thread(read_file)
    finally:
        await log(count)


async def bound_nowhere_else(path, log):
    try:
        with open(path) as stream:
            raw = stream.read()
            config = json.loads(raw)
    except json.JSONDecodeError:
        await log(raw)
        return None
    return config


async def assigned_last(path, log):
    config = None

    def read_config():
        with open(path) as stream:
            return json.load(stream)

    try:
        config = await asyncio.to_thread(read_config)
    except json.JSONDecodeError:
        await log(config)
    return config
