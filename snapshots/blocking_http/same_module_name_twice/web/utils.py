import requests


def load(name):
    return requests.get(f"https://api.example.com/{name}").text
