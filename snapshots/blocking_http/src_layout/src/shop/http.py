import requests


def fetch_json(url, *, timeout=10):
    response = requests.get(url, timeout=timeout)
    return response.json()
