# Which way a cancelled task takes cannot be told.
# asyncfix: --unsafe-fixes
# asyncfix: refuses several-ways-out
import trio


async def listen(stream):
    try:
        return await stream.receive_some()
    except trio.Cancelled:
        if stream.closed:
            return b""
        print("stopped")
