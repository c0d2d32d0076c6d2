import requests


def depth(node):
    return 1 + max((depth(child) for child in node["children"]), default=0)


def load(url):
    return requests.get(url).json()
