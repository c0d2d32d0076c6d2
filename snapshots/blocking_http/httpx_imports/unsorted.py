import requests
import sys
import os
import zlib
from yaml import load


async def f(url):
    return requests.get(url).text


def g(url):
    return requests.get(url)
