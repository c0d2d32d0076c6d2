import requests


def poll(url):
    return requests.get(url, timeout=5).text
