# A chain over several lines, inside brackets.
import requests


async def main():
    path = (
        requests
        .get("https://service.example/chain")
        .json()["path"]
    )
    print(path)
