# Without `--unsafe-fixes` the block that writes a shared object stays.
# asyncfix: refuses unsafe

import json


async def save(path, state):
    with open(path, "w") as f:
        json.dump(state, f, indent=2)
