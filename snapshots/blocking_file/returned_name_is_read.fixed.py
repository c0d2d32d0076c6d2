"""The name that is returned is also read elsewhere: by another function, in a `finally`, in an `except`."""

import asyncio
import json

SETTINGS = None


async def load(path: str):
    global SETTINGS

    def read_settings():
        with open(path) as file:
            return json.load(file)

    SETTINGS = await asyncio.to_thread(read_settings)
    return SETTINGS


def make(path: str):
    text = "old"

    async def read():
        nonlocal text

        def read_text():
            with open(path) as file:
                return file.read()

        text = await asyncio.to_thread(read_text)
        return text

    return read, lambda: text


async def with_finally(path: str):
    status = "failed"

    def read_status():
        nonlocal status
        with open(path) as file:
            status = file.read()
        return status

    try:
        return await asyncio.to_thread(read_status)
    finally:
        print(status)


async def with_except(path: str):
    text = ""

    def read_text():
        nonlocal text
        with open(path) as file:
            text = file.read()
            if text == "bad":
                raise ValueError(text)
            text = text.upper()
        return text

    try:
        return await asyncio.to_thread(read_text)
    except ValueError:
        return "rejected " + text


async def alone(path: str):
    def read_text():
        with open(path) as file:
            return file.read()

    return await asyncio.to_thread(read_text)
