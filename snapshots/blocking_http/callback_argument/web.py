import requests


def fetch():
    return requests.get("https://pages.example.com", timeout=5).text
