# asyncfix: clean
# The scope ends what runs in it, in this process.
import anyio


async def stop(stream):
    with anyio.CancelScope() as scope:
        await stream.flush()
        scope.cancel()
    await stream.close()
