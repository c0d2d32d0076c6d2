# The manager swallows the exception, so the request is made although nobody allowed it.
from pages import page


async def show(url):
    return page(url, allowed=False)
