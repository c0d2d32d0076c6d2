# The value stands in a line of its own, behind a backslash.
import requests

total = 0


async def add(url):
    global total
    total +=\
 requests.get(url).json()["count"]
