# A bare `except` catches the cancellation as well.
# asyncfix: --unsafe-fixes
import asyncio


async def load(path, reader):
    try:
        return await reader.read(path)
    except asyncio.CancelledError:
        raise
    except:
        print("failed to load", path)
        return None


async def main(reader):
    return await asyncio.gather(load("a", reader), load("b", reader))
