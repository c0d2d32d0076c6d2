# The names that a block binds are looked up behind it: in a function of its own they would be missing there.
import inspect
import sys
from pathlib import Path


def interpolate(text):
    return text.format(**sys._getframe(1).f_locals)


async def formatted(user, path):
    with open(path) as f:
        first = f.readline()
    return "{user}: {first}".format(**locals())


async def evaluated(path):
    with open(path) as f:
        size = f.read()
    return eval("int(size) * 2")


async def looked_at(path):
    with open(path) as f:
        text = f.read()
    return inspect.currentframe().f_locals["text"]


async def asked_of_the_caller(path):
    with open(path) as f:
        text = f.read()
    return interpolate("{text}!")


# A call that moves alone leaves its name where it is, and so does code that gives the names.
async def alone(path: Path):
    text = path.read_text()
    return "{text}".format(**locals())


async def given(path, scope):
    with open(path) as f:
        size = f.read()
    return eval("int(size) * 2", scope)
