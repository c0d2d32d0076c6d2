# Arguments in tuples and dicts.
import requests


async def main():
    positional = ("https://service.example/star",)
    keywords = {"params": {"q": "x"}, "timeout": 3}
    print(requests.get(*positional, **keywords).json()["params"])
