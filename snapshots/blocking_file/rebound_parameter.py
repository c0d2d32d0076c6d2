# The path is made longer from its own old value: the function works on the same name.

import os


async def save(directory, path, data):
    os.makedirs(directory, exist_ok=True)
    path = os.path.join(directory, path)
    with open(path, "wb") as f:
        f.write(data)
    return path
