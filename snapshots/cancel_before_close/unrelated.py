# Nothing ties the cancel to the stream: another job, the stream as a whole, something that is no stream.
# asyncfix: clean
async def other_job(client, stream, job):
    await client.jobs.cancel(job.number)
    await stream.close()


async def whole(client, stream):
    await client.abort(stream)
    await stream.close()


async def ledger(orders, book):
    await orders.cancel(book.order)
    await book.close()
