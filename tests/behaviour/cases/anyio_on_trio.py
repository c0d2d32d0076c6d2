# A file that uses anyio works on trio as well.
# runtime: trio
# needs: anyio
import time

import anyio
import requests


async def main():
    async with anyio.create_task_group() as group:
        group.start_soon(anyio.sleep, 0)
        time.sleep(0.3)
    print(requests.get("https://service.example/anyio").json()["path"])
