# The annotated result of a function of this file.
# asyncfix: --unsafe-fixes

import asyncio

import requests


def open_session(config) -> requests.Session:
    return config["factory"]()


async def fetch(config, url):
    session = open_session(config)
    return await asyncio.to_thread(session.get, url)
