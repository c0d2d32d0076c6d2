# Both modules have a `load`; the one that is imported last reads from memory.
# asyncfix: clean
from remote import load  # noqa: F811
from local import load


async def size(key):
    return len(load(key))
