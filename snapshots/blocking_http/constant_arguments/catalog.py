import requests

KNOWN = {}


def describe(model, remote=None):
    if model in KNOWN and not remote:
        return KNOWN[model]
    return fetched(model, remote)


def fetched(model, allowed):
    if not allowed:
        raise KeyError(model)
    return requests.get(f"https://models.example.com/{model}", timeout=5).json()
