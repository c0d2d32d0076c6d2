# Making the object does not block; entering it does.
# asyncfix: refuses live-result

from lease import Lease


async def work(url, job):
    with Lease(url) as token:
        return await job(token)
