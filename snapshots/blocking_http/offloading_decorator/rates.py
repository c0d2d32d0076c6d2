import requests

from offload import in_thread


@in_thread
def fetch_rate(currency):
    return requests.get(f"https://api.example.com/rates/{currency}").json()["rate"]
