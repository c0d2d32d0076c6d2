import requests


class Source:
    def __init__(self, text):
        self.text = text


def opened(source):
    if isinstance(source, str) or isinstance(source, bytes):
        return requests.get(source, timeout=5).text
    elif not isinstance(source, (int, Source)):
        return downloaded(source)
    return source


def downloaded(source):
    return requests.get(source.url, timeout=5).text
