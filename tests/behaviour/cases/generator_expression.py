# What `any` takes from a generator expression, one request after the other, until one is right.
import requests


async def main():
    urls = ["https://service.example/status/{}".format(code) for code in (200, 404)]
    print(any(requests.get(url).ok for url in urls))
