import requests

from timing import timed


@timed
def fetch_rate(currency):
    return requests.get(f"https://api.example.com/rates/{currency}").json()["rate"]
