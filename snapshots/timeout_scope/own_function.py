# asyncfix: --select timeout-scope --target-version 3.12
# asyncfix: clean
# Another function of the same name.
async def wait_for(job, seconds):
    return await job.result(seconds)


async def run(job):
    result = await wait_for(job, 5)
    return result
