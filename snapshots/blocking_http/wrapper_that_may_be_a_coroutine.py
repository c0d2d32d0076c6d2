# The asynchronous wrapper does not await what it wraps, so it may well stand around a plain function.
# asyncfix: refuses uncertain-type

import asyncio
import functools

import requests


def in_thread_if(asynchronous):
    def decorate(function):
        @functools.wraps(function)
        async def async_wrapper(*args, **kwargs):
            return await asyncio.to_thread(function, *args, **kwargs)

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            return function(*args, **kwargs)

        return async_wrapper if asynchronous else wrapper

    return decorate


@in_thread_if(asynchronous=False)
def fetch(url):
    return requests.get(url).text


async def load(url):
    return fetch(url)
