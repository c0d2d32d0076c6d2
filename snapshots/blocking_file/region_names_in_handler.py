# What a block has assigned before it fails is read by whoever handles the failure.
import json


async def bound_before(path, log):
    raw = ""
    try:
        with open(path) as stream:
            raw = stream.read()
            config = json.loads(raw)
    except json.JSONDecodeError:
        await log(raw)
        return None
    return config


async def in_finally(path, log):
    count = 0
    try:
        with open(path) as stream:
            count = len(stream.read())
            return json.loads("[]" * count)
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
    try:
        with open(path) as stream:
            config = json.load(stream)
    except json.JSONDecodeError:
        await log(config)
    return config
