# Entering and leaving the block sends requests.
# asyncfix: refuses lazy-result

from lease import lease


async def work(url, job):
    with lease(url) as token:
        return await job(token)
