import requests


def pages(url):
    while url:
        page = requests.get(url).json()
        yield page["items"]
        url = page["next"]


def count_items(url):
    return sum(len(items) for items in pages(url))
