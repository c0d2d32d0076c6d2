# Under trio an await in `finally` needs a shield.
# asyncfix: --unsafe-fixes
import trio


async def lines(host):
    stream = await trio.open_tcp_stream(host, 80)
    async for chunk in stream:
        yield chunk
    await stream.aclose()
