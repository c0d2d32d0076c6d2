import requests


def lookup(key: str) -> str:
    return requests.get(f"https://example.com/{key}", timeout=5).text
