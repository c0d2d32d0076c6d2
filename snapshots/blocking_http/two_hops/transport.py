import requests


def send(method, url):
    return requests.request(method, url, timeout=10)
