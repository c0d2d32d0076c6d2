import requests


class Gateway:
    def fetch(self):
        return requests.get("https://gateway.example", timeout=5).json()
