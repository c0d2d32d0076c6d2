# The instance has a function of its own in place of the method.
# asyncfix: clean
from client import Client


async def size(key):
    client = Client({"a": b"1"}.get)
    return len(client.fetch(key))
