# A download: response and file are used by one function only.

import shutil
from urllib.request import urlopen


async def download(url, path):
    with urlopen(url) as response, open(path, "wb") as f:
        shutil.copyfileobj(response, f)
