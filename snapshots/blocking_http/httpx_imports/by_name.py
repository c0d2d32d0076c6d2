import os
import requests
import sys
from pathlib import Path


async def f(url):
    return requests.get(url).text


def g(url):
    return requests.get(url)
