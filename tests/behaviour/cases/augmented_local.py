# A local belongs to its task alone.
import requests


async def main():
    total = 1
    for page in (2, 3):
        total += requests.get("https://service.example/pages/{}".format(page)).json()["n"]
    print(total)
