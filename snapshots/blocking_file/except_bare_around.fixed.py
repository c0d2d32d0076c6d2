# A bare `except` would also catch the cancellation that the await brings.
# asyncfix: flags --unsafe-fixes

import asyncio


async def load(path):
    def read_text():
        with open(path) as f:
            return f.read()

    try:
        text = await asyncio.to_thread(read_text)
    except asyncio.CancelledError:
        raise
    except:
        text = ""
    print(text)
