# The argument opens the file: the call moves with it.

import asyncio
import json


async def load(path):
    return await asyncio.to_thread(lambda: json.load(open(path)))
