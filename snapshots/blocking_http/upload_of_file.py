# The file is read and sent in one hop.

from pathlib import Path

import requests


async def upload(url, path: Path):
    response = requests.post(url, data=path.read_bytes(), timeout=30)
    return response.status_code
