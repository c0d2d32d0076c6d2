# The plain imports are sorted, and stay so.

import json
import time
from pathlib import PurePath


async def settle(name):
    time.sleep(0.5)
    return json.dumps({"name": PurePath(name).name})
