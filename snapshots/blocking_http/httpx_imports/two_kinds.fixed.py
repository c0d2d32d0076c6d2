import json
import httpx
import requests

from .unsorted import load


async def f(url):
    async with httpx.AsyncClient(follow_redirects=True, timeout=None) as client:
        return (await client.get(url)).text


def g(url):
    return requests.get(url)
