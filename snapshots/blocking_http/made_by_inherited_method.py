# A class method that subclasses inherit makes an object of the class that it is called on.
import requests


class Client:
    def __init__(self, url):
        self.url = url

    @classmethod
    def of(cls, url):
        return cls(url.rstrip("/"))

    def started(self):
        return self


class Eager(Client):
    def __init__(self, url):
        super().__init__(url)
        self.index = requests.get(url).json()

    def page(self, name):
        return requests.get(f"{self.url}/{name}").text


async def eager(url):
    return Eager.of(url)


async def page(client: Eager, name):
    return client.started().page(name)


async def lazy(url):
    return Client.of(url)
