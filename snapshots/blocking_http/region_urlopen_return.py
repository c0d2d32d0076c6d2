# Nothing is assigned: the function is named for the address.

from urllib.request import urlopen


async def fetch(url: str) -> bytes:
    with urlopen(url) as response:
        return response.read()
