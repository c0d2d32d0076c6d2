# asyncfix: refuses uncertain-type
# asyncfix: --unsafe-fixes
# Another file reads the attribute of one of two classes, only one of which changes.
import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    async def headers(self):
        return {"authorization": self._token}


class Offline:
    def __init__(self):
        self._token = ""
