# Where the import of the other library goes, in files whose imports are ordered in all ways.
# asyncfix: --prefer httpx --unsafe-fixes
from dataclasses import dataclass
import logging
import requests
from bs4 import BeautifulSoup
import json


async def f(url):
    return requests.get(url).text


def g(url):
    return requests.get(url)
