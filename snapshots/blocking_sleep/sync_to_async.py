# asgiref runs the function in a thread.
# asyncfix: clean

import time

from asgiref.sync import sync_to_async


@sync_to_async
def heat(device):
    time.sleep(3)
    return device


async def warm_up(device):
    await heat(device)
    await sync_to_async(time.sleep)(0.5)
