# asyncfix: refuses holds-lock
# The next task would wait for the lock on the loop, and the first could not go on to give it back.
import redis

client = redis.Redis()


async def renew(token):
    with client.lock("token"):
        if client.get("token") != token:
            client.set("token", token)
