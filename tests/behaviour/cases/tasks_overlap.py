# Two tasks that asked one after the other now ask at the same time; what each returns stays.
import asyncio

import requests


async def fetch(page):
    answer = requests.get("https://service.example/pages/{}".format(page)).json()
    return page, answer["n"]


async def main():
    print(await asyncio.gather(*(fetch(page) for page in (3, 1, 2))))
