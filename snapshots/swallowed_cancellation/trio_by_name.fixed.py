# Under trio a cancellation must never be swallowed.
# asyncfix: --unsafe-fixes
import trio


async def listen(stream):
    try:
        print(await stream.receive_some())
    except trio.Cancelled:
        print("stopped")
        raise
