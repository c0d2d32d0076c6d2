import requests


def token(name):
    return "Bearer " + _load(name)["path"]


def _load(name):
    return requests.get("https://vault.example/" + name).json()
