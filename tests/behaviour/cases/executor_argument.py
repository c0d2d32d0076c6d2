# `run_in_executor` with a blocking argument; the call that is already right stays.
import asyncio
import json

import requests


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, json.dumps, requests.get("https://service.example/a").json()["rows"]))
    print((await loop.run_in_executor(None, requests.get, "https://service.example/b")).ok)
