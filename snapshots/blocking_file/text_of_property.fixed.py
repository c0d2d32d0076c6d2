# A text with a property that reads a file moves whole, unless something else is put into words in it.
import asyncio
import json


class Client:
    def __init__(self, path: str) -> None:
        self._path = path

    @property
    def base_url(self) -> str:
        with open(self._path) as file:
            return json.load(file)["url"]

    async def users(self) -> str:
        return await asyncio.to_thread(lambda: f"{self.base_url}/users")

    async def user(self, user) -> str:
        return f"{await asyncio.to_thread(lambda: self.base_url)}/users/{user}"
