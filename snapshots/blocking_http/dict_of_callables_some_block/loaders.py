import requests


def load_text(url):
    return requests.get(url, timeout=5).text


def load_nothing(url):
    return ""


LOADERS = {"text": load_text, "nothing": load_nothing}
