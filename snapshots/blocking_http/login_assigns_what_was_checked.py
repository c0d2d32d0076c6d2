# The helper assigns what the coroutine has checked: two tasks would both find it missing and both log in. The lock lets one of them.
# asyncfix: --unsafe-fixes
import requests


class Client:
    def __init__(self, url: str) -> None:
        self.url = url
        self.token: str | None = None

    def login(self) -> None:
        self.token = requests.post(self.url, timeout=5).json()["token"]

    async def headers(self) -> dict:
        if self.token is None:
            self.login()
        return {"Authorization": f"Bearer {self.token}"}

    async def open(self) -> None:
        if self.token:
            return
        self.login()
