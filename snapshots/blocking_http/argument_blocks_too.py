# The argument of the call blocks as well: both leave, the inner one first.

import asyncio

import requests


async def copy(src, dst):
    requests.put(dst, requests.get(src).text)
