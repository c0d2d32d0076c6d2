# `isinstance` fails for a constant of another type.
# asyncfix: clean
from callbacks import register


async def start():
    return register(3)
