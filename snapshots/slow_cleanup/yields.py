# A scope must not stay open in whoever takes the value.
# asyncfix: --unsafe-fixes
# asyncfix: refuses yield-in-scope
import trio


async def items(source):
    try:
        async for item in source:
            yield item
    finally:
        async for item in source.rest():
            yield item
