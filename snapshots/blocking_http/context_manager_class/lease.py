import requests


class Lease:
    def __init__(self, url):
        self.url = url

    def __enter__(self):
        self.token = requests.post(self.url).json()["token"]
        return self.token

    def __exit__(self, *exc_info):
        requests.delete(f"{self.url}/{self.token}")
