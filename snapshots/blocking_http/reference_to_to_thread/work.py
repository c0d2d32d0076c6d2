import requests


def download(url, *, timeout):
    return requests.get(url, timeout=timeout).content
