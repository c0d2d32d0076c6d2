# The condition and the value of a dict comprehension.
import requests


async def main():
    codes = (200, 404)
    urls = ["https://service.example/status/{}".format(code) for code in codes]
    print({url: requests.get(url).json()["n"] for url in urls if requests.head(url).ok})
