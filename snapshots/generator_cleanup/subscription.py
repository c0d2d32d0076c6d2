# A subscription of a connection that goes on, and the closing of both in their order.
import redis.asyncio


async def messages(url, channel):
    client = redis.asyncio.from_url(url)
    pubsub = client.pubsub()
    await pubsub.subscribe(channel)
    async for message in pubsub.listen():
        if message["type"] == "message":
            yield message["data"]
    await pubsub.unsubscribe(channel)
    await client.aclose()
