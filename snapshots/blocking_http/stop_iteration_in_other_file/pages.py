import requests


def fetch_next(urls):
    return requests.get(next(urls)).json()
