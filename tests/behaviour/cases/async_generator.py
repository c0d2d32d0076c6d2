# An asynchronous generator yields what it asked for.
import requests


async def pages(first):
    page = first
    while page is not None:
        answer = requests.get("https://service.example" + page).json()
        yield answer["n"]
        page = answer["next"]


async def main():
    print([number async for number in pages("/pages/3")])
