# The element of a list comprehension.
import requests


async def main():
    urls = ["https://service.example/status/200", "https://service.example/status/404"]
    print([requests.get(url).status_code for url in urls])
