# The subject and the guard of a match.
# python: >=3.10
import requests


async def main():
    url = "https://service.example/pages/2"
    match requests.get(url).json():
        case {"n": 1}:
            print("one")
        case {"n": 2, "path": path} if requests.head(url).ok:
            print("two", path)
