import requests

KNOWN = {}


def describe(model, remote=False):
    if not remote:
        return KNOWN[model]
    return requests.get(f"https://models.example.com/{model}", timeout=5).json()
