"""Doc."""
import json, requests
import os


async def f(url):
    return requests.get(url).text


def g(url):
    return requests.get(url)
