import requests


def pages(url):
    while url:
        page = requests.get(url).json()
        yield page["items"]
        url = page["next"]
