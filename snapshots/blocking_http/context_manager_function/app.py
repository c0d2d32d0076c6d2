# Entering and leaving the block sends requests.
# asyncfix: refuses live-result

from lease import lease


async def work(url, job):
    with lease(url) as token:
        return await job(token)
