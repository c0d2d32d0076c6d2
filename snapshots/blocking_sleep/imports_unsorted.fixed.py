# The plain imports have no order: the new one goes after the last of them.

import json
import asyncio
from pathlib import PurePath


async def settle(name):
    await asyncio.sleep(0.5)
    return json.dumps({"name": PurePath(name).name})
