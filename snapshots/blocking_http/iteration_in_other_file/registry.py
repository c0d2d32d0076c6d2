import requests

NAMES = ("one", "two")


class Feed:
    def refresh(self):
        return requests.get("https://feeds.example.com", timeout=5).text


class Registry:
    def __init__(self, count):
        self.feeds: list[Feed] = []
        for _ in range(count):
            self.feeds.append(Feed())

    def reset(self):
        self.feeds = [Feed()]
