import requests


def current_user():
    return requests.get("https://users.example.com/me", timeout=5).json()


class Clock:
    def __init__(self):
        self.now = requests.get("https://time.example.com", timeout=5).text
