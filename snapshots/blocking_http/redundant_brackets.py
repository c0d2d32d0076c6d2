# The call has brackets already.

import asyncio

import requests


async def fetch(url):
    return (requests.get(url)).text
