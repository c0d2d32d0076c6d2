import requests


def download(url):
    return requests.get(url).content


def run(urls):
    return [download(url) for url in urls]
