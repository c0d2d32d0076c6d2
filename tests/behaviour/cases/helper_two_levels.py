# The call that blocks is two helpers away.
import requests


def leaf(name):
    return requests.get("https://service.example/" + name)


def branch(name):
    return leaf(name).json()["path"]


async def main():
    print(branch("deep"))
