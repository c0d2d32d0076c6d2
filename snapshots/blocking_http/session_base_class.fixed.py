# Set by a base class of the same file.
# asyncfix: --unsafe-fixes

import asyncio

import requests


class Resource:
    def __init__(self):
        self.session = requests.Session()


class Users(Resource):
    async def get(self, url):
        return await asyncio.to_thread(self.session.get, url)
