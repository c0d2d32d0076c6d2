# The helper returns before the request when there is nothing to ask for.
# asyncfix: clean
from users import name_of


async def guest():
    return name_of(None)


async def nobody():
    return name_of(user="")
