# A generator closes its connections after the loop, where a consumer that leaves early never lets it get.
# asyncfix: --unsafe-fixes
"""Lines of a remote log, one by one."""

import aiohttp


async def lines(url):
    session = aiohttp.ClientSession()
    response = await session.get(url)
    async for line in response.content:
        yield line.decode()
    response.close()
    await session.close()


async def changes(feed, topic):
    subscription = await feed.subscribe(topic)

    async for change in subscription:
        if change.is_heartbeat:
            continue
        yield change

    # The server keeps a queue for each subscription.
    await subscription.unsubscribe()
