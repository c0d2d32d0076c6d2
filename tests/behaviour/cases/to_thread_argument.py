# The function runs in a thread, its argument on the loop.
# python: >=3.9
import asyncio
import json

import requests


async def main():
    print(await asyncio.to_thread(json.dumps, requests.get("https://service.example/arg").json()["rows"]))
