# A file that uses anyio gets anyio's forms; here the loop is asyncio's.
# needs: anyio
import time

import anyio
import requests


async def main():
    await anyio.lowlevel.checkpoint()
    time.sleep(0.3)
    print(requests.get("https://service.example/anyio", params={"a": 1}).json()["params"])
