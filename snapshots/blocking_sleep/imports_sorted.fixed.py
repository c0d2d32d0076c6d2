# The plain imports are sorted, and stay so.

import asyncio
import json
from pathlib import PurePath


async def settle(name):
    await asyncio.sleep(0.5)
    return json.dumps({"name": PurePath(name).name})
