import registry


async def forget(url):
    registry.URLS.discard(url)
