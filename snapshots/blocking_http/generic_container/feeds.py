import requests


class Feed:
    def __init__(self, url: str):
        self.url = url

    def refresh(self) -> str:
        return requests.get(self.url, timeout=5).text


class Registry:
    feeds: list[Feed]
    by_name: dict[str, Feed]

    def __init__(self):
        self.feeds = []
        self.by_name = {}
