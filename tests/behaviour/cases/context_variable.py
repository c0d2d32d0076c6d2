# The callee reads a context variable of its task, also below Python 3.9.
# asyncfix: flags --unsafe-fixes
import asyncio
import contextvars

import requests

user = contextvars.ContextVar("user", default="nobody")


def note(response):
    response.user = user.get()


async def fetch(name):
    user.set(name)
    return requests.get("https://service.example/", hooks={"response": note}).user


async def main():
    print(await asyncio.gather(fetch("ada"), fetch("bob")))
