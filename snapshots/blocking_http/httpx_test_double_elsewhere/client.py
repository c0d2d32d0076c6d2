# A test of another file puts something in the place of `requests` here, which it would no longer reach.
# asyncfix: --prefer httpx --unsafe-fixes
import requests


async def fetch(url):
    return requests.get(url).json()
