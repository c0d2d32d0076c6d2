import requests


def load_text(url):
    return requests.get(url, timeout=5).text


def load_json(url):
    return requests.get(url, timeout=5).json()


LOADERS = {"text": load_text, "json": load_json}
