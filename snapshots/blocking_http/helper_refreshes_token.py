# asyncfix: --unsafe-fixes
# Two helpers stand between the coroutines and the request: both become coroutines, and the check gets a lock.
import time

import requests


class Client:
    def __init__(self, http, url):
        self.http = http
        self.url = url
        self._token = None
        self._expires = 0.0

    def _access_token(self):
        if self._token is None or time.time() >= self._expires:
            answer = requests.post(self.url, data={"grant_type": "client_credentials"}).json()
            self._token = answer["access_token"]
            self._expires = time.time() + answer["expires_in"]
        return self._token

    def _headers(self, extra=None):
        return {"Authorization": f"Bearer {self._access_token()}", **(extra or {})}

    async def get(self, url):
        return await self.http.get(url, headers=self._headers())

    async def post(self, url, data):
        return await self.http.post(
            url,
            data=data,
            headers=self._headers({"Content-Type": "application/json"}),
        )
