# What a helper does with a parameter of which it says nothing depends on what the caller gives it.
import requests

from helpers import count, fetch, fetch_all


class Recorded:
    def get(self, url):
        return self

    text = "recorded"


async def pages(urls):
    with requests.Session() as session:
        return fetch_all(session, urls)


async def recorded(urls):
    return fetch_all(Recorded(), urls)


async def unknown(client, urls):
    return [fetch(client, url) for url in urls]


async def counted(rows: dict):
    return count(rows, "a")
