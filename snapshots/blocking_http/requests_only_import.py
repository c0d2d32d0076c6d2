# The only import is a library's: the new import goes to its alphabetical place.

import requests


async def fetch(url):
    return requests.get(url, timeout=5)
