# The plain imports have no order: the new one takes the place of the one that goes.

import asyncio
import json
from pathlib import PurePath


async def settle(name):
    await asyncio.sleep(0.5)
    return json.dumps({"name": PurePath(name).name})
