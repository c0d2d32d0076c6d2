import asyncio

import requests


async def report(token):
    print(len(token))


def headers():
    token = requests.post("https://auth.example.com/token", timeout=5).json()["token"]
    asyncio.get_running_loop().create_task(report(token))
    return {"Authorization": f"Bearer {token}"}
