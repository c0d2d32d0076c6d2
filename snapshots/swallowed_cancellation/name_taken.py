# A parameter hides the module.
# asyncfix: --unsafe-fixes
async def load(reader, asyncio):
    try:
        return await reader.read()
    except BaseException:
        return asyncio.default
