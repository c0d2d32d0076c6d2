# The path is no mode; what is not rewritten takes no number.

import asyncio
import json
from datetime import datetime


async def load(send):
    def read_data():
        with open("w") as file:
            return file.read()

    data = await asyncio.to_thread(read_data)
    await send(data)


async def audit(log_path, call, batch):
    with open(log_path, "a") as file:
        file.write(f"batch {datetime.now()}\n")
        json.dump(batch, file)
    await call(batch)

    def write_log():
        with open(log_path, "a") as file:
            file.write("no findings\n")
            file.write("----\n")

    await asyncio.to_thread(write_log)
    await call(None)
