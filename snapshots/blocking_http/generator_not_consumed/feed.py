import requests


def entries(url):
    for entry in requests.get(url, timeout=5).json():
        yield entry["title"]
