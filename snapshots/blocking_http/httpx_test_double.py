# Where a test puts something else in the place of requests, the code under it stays with requests.
# asyncfix: --prefer httpx --unsafe-fixes
from unittest.mock import patch

import requests


async def fetch():
    return requests.get("https://a.example").text


async def test_fetch():
    with patch("app.requests.get") as get:
        get.return_value.text = "x"
        assert await fetch() == "x"
