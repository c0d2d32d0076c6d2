# The annotation of a local variable is never evaluated.
# asyncfix: clean

import requests


async def kind(response):
    found: requests.get("https://api.example.com").text = response.kind
    return found
