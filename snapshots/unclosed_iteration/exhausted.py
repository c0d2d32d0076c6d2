# A loop that goes to the end closes the generator by itself; a `break` of an inner loop stays inside.
# asyncfix: clean
async def events(job):
    connection = await job.connect()
    try:
        async for event in connection:
            yield event
    finally:
        await connection.close()


async def count(job):
    number = 0
    async for _ in events(job):
        number += 1
    return number


async def words(job, stop):
    async for event in events(job):
        for word in event.split():
            if word == stop:
                break
            print(word)
