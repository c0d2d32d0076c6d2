# The other module has already moved its request to a thread.
# asyncfix: clean

from fetching import fetch


async def items(url):
    return (await fetch(url))["items"]
