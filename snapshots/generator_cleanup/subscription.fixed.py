# A subscription of a connection that goes on, and the closing of both in their order.
import redis.asyncio


async def messages(url, channel):
    client = redis.asyncio.from_url(url)
    try:
        pubsub = client.pubsub()
        await pubsub.subscribe(channel)
        try:
            async for message in pubsub.listen():
                if message["type"] == "message":
                    yield message["data"]
        finally:
            await pubsub.unsubscribe(channel)
    finally:
        await client.aclose()
