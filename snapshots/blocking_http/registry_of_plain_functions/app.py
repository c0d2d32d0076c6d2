# What is registered here does not block; what blocks is registered elsewhere, by another decorator of the same name.
# asyncfix: clean
from jobs import JOBS
from registry import HANDLERS


async def handle(name):
    return HANDLERS[name]()


async def count():
    return len(JOBS)
