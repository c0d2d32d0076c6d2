# Nobody knows what the decorator makes of the function.
# asyncfix: refuses uncertain-type

from jobs import refresh


async def schedule(url):
    return refresh(url)
