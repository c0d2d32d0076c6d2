import requests


def fetch(url):
    return requests.get(url).json()


def fetch_all(urls):
    return map(fetch, urls)
