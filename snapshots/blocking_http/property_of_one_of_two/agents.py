import requests


class Agent:
    def __init__(self, name: str):
        self.name = name


class RemoteAgent:
    @property
    def name(self) -> str:
        return requests.get("https://agents.example.com/me", timeout=5).json()["name"]
