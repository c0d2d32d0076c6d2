# What blocks depends on the class of the object, and on what a helper is given.
import time

import requests


class Source:
    def __init__(self, name):
        self.name = name

    @classmethod
    def of(cls, name):
        return cls(name.strip())

    def load(self):
        return self.fetch().split()

    def fetch(self):
        return "nothing"


class SlowSource(Source):
    def fetch(self):
        time.sleep(0.3)
        return f"slow {self.name}"


class EagerSource(Source):
    def __init__(self, name):
        super().__init__(name)
        time.sleep(0.3)
        self.ready = True


class Recorded:
    def get(self, url):
        return type("Response", (), {"status_code": 0})


def status(client, url):
    return client.get(url).status_code


async def main():
    print(Source("a").load())
    print(SlowSource("b").load())
    print(EagerSource.of(" c ").name)
    print(status(Recorded(), "https://example.org/slow"))
    with requests.Session() as session:
        print(status(session, "https://example.org/slow"))
