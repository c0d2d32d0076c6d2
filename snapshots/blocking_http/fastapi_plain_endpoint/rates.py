import requests


def fetch_rate(currency):
    return requests.get(f"https://api.example.com/rates/{currency}").json()["rate"]
