# The comment stays with the handler that it is about.
# asyncfix: --unsafe-fixes
import asyncio


async def load(reader):
    try:
        return await reader.read()
    except ValueError:
        return b""
    except asyncio.CancelledError:
        raise
    # The reader raises whatever its plugins raise.
    except BaseException:
        return None


async def main(reader):
    await asyncio.wait([load(reader)])
