import requests


class Fetcher:
    def fetch(self, url: str) -> str:
        return requests.get(url, timeout=5).text
