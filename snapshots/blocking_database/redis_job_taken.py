# asyncfix: refuses unsafe
# What the thread takes from the list is lost when the task is cancelled meanwhile.
import redis

client = redis.Redis()


async def work(handle):
    while True:
        job = client.lpop("jobs")
        await handle(job)
