"""The name that is returned is also read elsewhere: by another function, in a `finally`, in an `except`."""

import json

SETTINGS = None


async def load(path: str):
    global SETTINGS
    with open(path) as file:
        SETTINGS = json.load(file)
    return SETTINGS


def make(path: str):
    text = "old"

    async def read():
        nonlocal text
        with open(path) as file:
            text = file.read()
        return text

    return read, lambda: text


async def with_finally(path: str):
    status = "failed"
    try:
        with open(path) as file:
            status = file.read()
        return status
    finally:
        print(status)


async def with_except(path: str):
    text = ""
    try:
        with open(path) as file:
            text = file.read()
            if text == "bad":
                raise ValueError(text)
            text = text.upper()
        return text
    except ValueError:
        return "rejected " + text


async def alone(path: str):
    with open(path) as file:
        text = file.read()
    return text
