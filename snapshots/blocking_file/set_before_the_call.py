# What is set for the process, or for the thread, before the call goes by it.
# asyncfix: refuses unsafe
import os
import time
from pathlib import Path

import torch


def read_name():
    return Path("name.txt").read_text()


def read_later():
    time.sleep(0.1)
    return Path("name.txt").read_text()


def infer(path):
    return torch.load(path)(1)


async def in_folder(folder):
    os.chdir(folder)
    return read_name()


async def in_folder_later(folder):
    os.chdir(folder)
    return read_later()


async def switched(path):
    torch.set_grad_enabled(False)
    return infer(path)
