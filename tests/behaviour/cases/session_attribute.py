# The session is an attribute, set in the constructor.
# asyncfix: flags --unsafe-fixes
import requests


class Api:
    def __init__(self, base):
        self.base = base
        self.session = requests.Session()

    async def fetch(self, name):
        return self.session.get(self.base + name, timeout=5).json()["path"]


async def main():
    print(await Api("https://service.example").fetch("/thing"))
