# A folder without `__init__.py` is a package as well.
from plugins.web.pages import fetch


async def page(url):
    return fetch(url)
