# The handler stays; the function stands above the `try`.

from urllib.error import HTTPError
from urllib.request import urlopen


async def fetch(url):
    try:
        with urlopen(url) as response:
            body = response.read()
    except HTTPError as error:
        return error.code
    return len(body)
