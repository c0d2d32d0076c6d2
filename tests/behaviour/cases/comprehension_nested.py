# An inner comprehension can await since Python 3.11.
# python: >=3.11
import requests


async def main():
    hosts = ["https://one.example", "https://two.example"]
    print([[requests.get(host + path).json()["path"] for path in ("/a",)] for host in hosts])
