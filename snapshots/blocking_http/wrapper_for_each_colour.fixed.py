# A decorator for coroutines and plain functions: around a plain function only one of its wrappers can stand.

import asyncio
import functools
import inspect

import requests


def traced(function):
    if inspect.iscoroutinefunction(function):

        @functools.wraps(function)
        async def async_wrapper(*args, **kwargs):
            return await function(*args, **kwargs)

        return async_wrapper

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


def observed(name=None):
    def decorate(function):
        @functools.wraps(function)
        async def async_wrapper(*args, **kwargs):
            return await function(*args, **kwargs)

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            return function(*args, **kwargs)

        return async_wrapper if asyncio.iscoroutinefunction(function) else wrapper

    return decorate


@traced
def fetch(url):
    return requests.get(url).text


@observed(name="prices")
def fetch_prices(url):
    return requests.get(url).json()


@traced
async def fetch_slowly(url):
    await asyncio.sleep(1)
    return (await asyncio.to_thread(requests.get, url)).text


async def load(url):
    return (
        await asyncio.to_thread(fetch, url),
        await asyncio.to_thread(fetch_prices, url),
        await fetch_slowly(url),
    )
