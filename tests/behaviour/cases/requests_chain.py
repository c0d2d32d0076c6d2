# The value of a chain is read from the awaited response.
import requests


async def main():
    print(requests.get("https://service.example/a").json()["path"].upper())
