import requests


class RemoteNames:
    def __contains__(self, name):
        return requests.head(f"https://names.example.com/{name}", timeout=5).ok
