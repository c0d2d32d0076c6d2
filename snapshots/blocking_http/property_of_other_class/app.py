# Two classes have a `status`; only that of the one which is not used here asks a server.
# asyncfix: clean
from jobs import LocalJob, Queue


async def pending(queue: Queue):
    return [job for job in queue.jobs if job.status == "pending"]


async def done(job: LocalJob):
    return job.status == "done"
