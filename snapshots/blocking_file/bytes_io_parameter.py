# The annotation says that it is in memory.
# asyncfix: clean

import io
import json


async def decode(body: io.BytesIO):
    return json.loads(body.read())
