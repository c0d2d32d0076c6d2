import os

import requests
import pydantic

import json


async def f(url):
    return requests.get(url).text


def g(url):
    return requests.get(url)
