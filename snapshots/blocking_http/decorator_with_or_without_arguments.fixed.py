# A decorator that marks what it decorates, with arguments and without.

import asyncio

import requests


def public(*args, **kwargs):
    if len(args) == 1 and not kwargs and callable(args[0]):
        return public(since="1.0")(args[0])

    def mark(thing):
        thing.since = kwargs.get("since")
        return thing

    return mark


@public
def fetch(url):
    return requests.get(url).text


@public(since="2.0")
def fetch_prices(url):
    return requests.get(url).json()


async def load(url):
    return await asyncio.to_thread(lambda: (fetch(url), fetch_prices(url)))
