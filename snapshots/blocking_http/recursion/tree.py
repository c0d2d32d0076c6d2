import requests


def load_tree(url, depth):
    node = requests.get(url).json()
    if depth:
        node["children"] = [load_tree(node["url"], depth - 1)]
    return node
