# Each piece of the body is handed on.
# asyncfix: --unsafe-fixes

from urllib.request import urlopen


async def lines(url):
    with urlopen(url) as response:
        for line in response:
            yield line
