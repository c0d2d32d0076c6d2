import requests

__all__ = ["fetch_json"]


def fetch_json(url):
    return requests.get(url).json()


def parse(text):
    return requests.get(text).text
