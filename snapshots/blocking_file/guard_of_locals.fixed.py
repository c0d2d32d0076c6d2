# A test that asks no disk stays where it is: without a path nothing waits.

import asyncio
import mimetypes
from pathlib import Path


async def fulfill(send, path=None, body=b"", content_type=None):
    payload = body
    if path is not None:

        def read_file(content_type):
            payload = Path(path).read_bytes()
            content_type = content_type or mimetypes.guess_type(str(path))[0]
            return payload, content_type

        payload, content_type = await asyncio.to_thread(read_file, content_type)
    await send(payload, content_type)
