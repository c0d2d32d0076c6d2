"""A pause of a millisecond is none; a loop of such pauses waits as long as its condition says."""

import time
from pathlib import Path


def until(path: Path):
    while not path.exists():
        time.sleep(0.001)


def settle(device):
    device.select()
    time.sleep(0.001)


async def wait_for(path):
    until(path)


async def select(device):
    settle(device)
