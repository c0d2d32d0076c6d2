# The name of the file flows out, the file itself does not.

import asyncio
import tempfile


async def spool(data):
    def write_data():
        with tempfile.NamedTemporaryFile("wb", delete=False) as f:
            f.write(data)
            return f.name

    return await asyncio.to_thread(write_data)
