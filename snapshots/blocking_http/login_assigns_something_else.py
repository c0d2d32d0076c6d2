# What is checked and what the helper assigns are two things.
# asyncfix: --unsafe-fixes
import requests


class Client:
    def __init__(self, url: str | None) -> None:
        self.url = url
        self.token: str | None = None

    def login(self) -> None:
        self.token = requests.post(self.url, timeout=5).json()["token"]

    async def open(self) -> None:
        if self.url is None:
            return
        self.login()
