import waiting


async def report():
    await waiting.wait()
    return waiting.time.time()
