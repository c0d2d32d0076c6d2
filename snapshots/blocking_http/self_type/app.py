# A method that returns `Self` gives the class it was called on.
from query import ItemQuery


async def names():
    return ItemQuery().where("kind", "a").limited(5).fetch()
