import requests


def download(url):
    return requests.get(url).content


def main(urls):
    for url in urls:
        download(url)
