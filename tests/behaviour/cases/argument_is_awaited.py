# An argument that is awaited already, before and after.
import asyncio

import requests


async def address():
    await asyncio.sleep(0)
    return "https://service.example/late"


async def main():
    print(requests.get(await address(), timeout=5).json()["path"])
