# The class fills a field by asking a server whenever it is not given.
from models import Quote


async def quote(amount):
    return Quote(amount)


async def known(amount, rates):
    return Quote(amount, rates=rates)
