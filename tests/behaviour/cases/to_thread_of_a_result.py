# What is given to `to_thread` was computed on the loop.
# python: >=3.9
import asyncio

import requests


async def main():
    print((await asyncio.to_thread(requests.get("https://service.example/misuse").json))["path"])
