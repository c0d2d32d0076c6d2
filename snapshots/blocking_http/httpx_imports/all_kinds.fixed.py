# Where the import of the other library goes, in files whose imports are ordered in all ways.
# asyncfix: --prefer httpx --unsafe-fixes
from dataclasses import dataclass
import logging
import httpx
import requests
from bs4 import BeautifulSoup
import json


async def f(url):
    async with httpx.AsyncClient(follow_redirects=True, timeout=None) as client:
        return (await client.get(url)).text


def g(url):
    return requests.get(url)
