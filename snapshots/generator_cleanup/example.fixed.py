# A generator closes its connections after the loop, where a consumer that leaves early never lets it get.
# asyncfix: --unsafe-fixes
"""Lines of a remote log, one by one."""

import aiohttp


async def lines(url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            async for line in response.content:
                yield line.decode()


async def changes(feed, topic):
    subscription = await feed.subscribe(topic)

    try:
        async for change in subscription:
            if change.is_heartbeat:
                continue
            yield change
    finally:
        # The server keeps a queue for each subscription.
        await subscription.unsubscribe()
