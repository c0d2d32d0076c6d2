# The plain imports have no order: the new one takes the place of the one that goes.

import time
import json
from pathlib import PurePath


async def settle(name):
    time.sleep(0.5)
    return json.dumps({"name": PurePath(name).name})
