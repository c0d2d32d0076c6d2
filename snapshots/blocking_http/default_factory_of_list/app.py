# The fields are filled from memory; the class that asks a server for its field is not made here.
# asyncfix: clean
from models import Options, Order


async def order():
    return Order(options=Options())
