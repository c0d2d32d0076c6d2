import requests


def visit(url, depth):
    return requests.get(url).json()["count"] + descend(url, depth)


def descend(url, depth):
    return visit(url, depth - 1) if depth else 0
