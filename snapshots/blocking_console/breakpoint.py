# The debugger is about this frame.
# asyncfix: refuses thread-affine


async def inspect(job):
    breakpoint()
    return await job
