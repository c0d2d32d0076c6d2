# asyncfix: --unsafe-fixes
# The runtime's own lock and thread.
import requests
import trio


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    async def token(self):
        await trio.sleep(0)
        return self._token
