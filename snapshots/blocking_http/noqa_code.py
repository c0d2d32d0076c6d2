# Suppressed for the rule that ruff and flake8-async call ASYNC210.
# asyncfix: clean

import requests


async def fetch(url):
    return requests.get(url)  # noqa: ASYNC210
