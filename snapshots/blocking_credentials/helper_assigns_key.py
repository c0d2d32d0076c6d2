# asyncfix: --unsafe-fixes
# What a helper waits for is shared by its object: the helper becomes a coroutine, which assigns on the loop.
import boto3


class Client:
    def __init__(self, http, profile):
        self.http = http
        self.profile = profile
        self.headers = {}
        self._key = None

    def _refresh(self):
        credentials = boto3.Session(profile_name=self.profile).get_credentials()
        self._key = credentials.access_key
        self.headers["Authorization"] = f"AWS {self._key}"

    async def get(self, url):
        self._refresh()
        return await self.http.get(url, headers=self.headers)

    async def post(self, url, data):
        self._refresh()
        return await self.http.post(url, data=data, headers=self.headers)
