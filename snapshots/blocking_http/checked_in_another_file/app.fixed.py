"""A function of another file raises when its own check fails, and one that only writes it down does not."""

import asyncio

import requests

from attempts import check_attempts, note_attempts, record_attempt


async def log_in(name, url):
    check_attempts(name)
    if requests.get(url).status_code == 403:
        record_attempt(name)


async def log_in_anyway(name, url):
    note_attempts(name)
    if (await asyncio.to_thread(requests.get, url)).status_code == 403:
        record_attempt(name)
