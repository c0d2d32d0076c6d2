from unittest.mock import patch

from client import fetch


@patch("client.requests.get")
async def test_fetch(get):
    get.return_value.json.return_value = 1
    assert await fetch("http://test") == 1
