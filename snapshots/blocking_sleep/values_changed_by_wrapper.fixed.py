# These wrappers give the function something else than they are given, so nothing is known of its values.
# asyncfix: flags --unsafe-fixes

import asyncio
import functools
import time


def patient(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        kwargs["wait"] = True
        return func(*args, **kwargs)

    return wrapper


def shifted(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        return func(True, *args, **kwargs)

    return wrapper


def renamed(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        kwargs = {**kwargs, "wait": True}
        return func(*args, **kwargs)

    return wrapper


@patient
def allocate(size, wait=False):
    if wait:
        time.sleep(0.1)
    return size


@shifted
def reserve(wait, size):
    if wait:
        time.sleep(0.1)
    return size


@renamed
def hold(size, wait=False):
    if wait:
        time.sleep(0.1)
    return size


async def one():
    return await asyncio.to_thread(allocate, 1, wait=False)


async def two():
    return await asyncio.to_thread(reserve, False)


async def three():
    return await asyncio.to_thread(hold, 1, wait=False)
