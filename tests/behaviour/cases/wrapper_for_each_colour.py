# A decorator with a wrapper for coroutines and one for plain functions.
import asyncio
import functools
import inspect
import time


def traced(function):
    if inspect.iscoroutinefunction(function):

        @functools.wraps(function)
        async def async_wrapper(*args):
            print("awaiting", *args)
            return await function(*args)

        return async_wrapper

    @functools.wraps(function)
    def wrapper(*args):
        print("calling", *args)
        return function(*args)

    return wrapper


@traced
def double(number):
    time.sleep(0.3)
    return number * 2


@traced
async def triple(number):
    time.sleep(0.3)
    return number * 3


async def main():
    print(double(2))
    print(await triple(3))
