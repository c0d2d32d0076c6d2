# Where a test puts something else in the place of requests, the code under it stays with requests.
# asyncfix: --prefer httpx --unsafe-fixes
import asyncio
from unittest.mock import patch

import requests


async def fetch():
    return (await asyncio.to_thread(requests.get, "https://a.example")).text


async def test_fetch():
    with patch("app.requests.get") as get:
        get.return_value.text = "x"
        assert await fetch() == "x"
