# A socket that is told never to wait does not block.
# asyncfix: clean
from addresses import source_address


async def adapters():
    return source_address("224.0.0.251")
