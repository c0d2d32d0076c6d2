# Overloads only declare; the last definition is the one that runs.
from pages import fetch


async def text(url):
    return fetch(url, raw=False)
