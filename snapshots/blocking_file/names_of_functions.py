# The path is no mode; what is not rewritten takes no number.

import json
from datetime import datetime


async def load(send):
    with open("w") as file:
        data = file.read()
    await send(data)


async def audit(log_path, call, batch):
    with open(log_path, "a") as file:
        file.write(f"batch {datetime.now()}\n")
        json.dump(batch, file)
    await call(batch)
    with open(log_path, "a") as file:
        file.write("no findings\n")
        file.write("----\n")
    await call(None)
