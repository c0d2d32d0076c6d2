# Two tasks would both find the token missing: the check and the call run under one lock.
import asyncio

import requests
import slow


class Api:
    _token = None

    async def token(self):
        if self._token is None:
            self._token = (await asyncio.to_thread(requests.post, "https://service.example/token")).json()["path"]
        return self._token


async def main():
    api = Api()
    print(await asyncio.gather(api.token(), api.token()), slow.calls)
