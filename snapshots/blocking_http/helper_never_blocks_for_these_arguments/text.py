import requests


def title(text):
    return text.strip().title()


def fetch_title(url):
    return title(requests.get(url).text)
