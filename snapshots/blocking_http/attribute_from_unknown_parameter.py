# Nothing says what the attribute is.
# asyncfix: clean

import requests


class Users:
    def __init__(self, session):
        self.session = session

    async def get(self, url):
        try:
            return self.session.get(url)
        except requests.Timeout:
            return None
