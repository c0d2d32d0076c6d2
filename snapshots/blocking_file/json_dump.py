# Another task could change the object while the thread writes it.
# asyncfix: flags --unsafe-fixes

import json


async def save(path, state):
    with open(path, "w") as f:
        json.dump(state, f, indent=2)
