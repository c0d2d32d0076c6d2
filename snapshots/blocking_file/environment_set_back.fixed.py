# While the environment is changed for a moment, no other task may run. What is set for good may be seen by all.

import asyncio
import os


async def read_at_home(path):
    home = os.environ.get("HOME", "")
    os.environ["HOME"] = "/tmp"
    with open(path) as file:
        text = file.read()
    os.environ["HOME"] = home
    return text


async def read_without(path):
    os.environ["STAGE"] = "test"
    try:
        with open(path) as file:
            return file.read()
    finally:
        del os.environ["STAGE"]


async def read_after(path):
    os.environ["STAGE"] = "test"

    def read_file():
        with open(path) as file:
            return file.read()

    return await asyncio.to_thread(read_file)
