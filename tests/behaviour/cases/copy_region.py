# A copy from one file to another.
# asyncfix: flags --unsafe-fixes
import os
import shutil

import slow

SOURCE = slow.source("payload")
TARGET = slow.path("target")


async def main():
    with open(SOURCE, "rb") as reader, open(TARGET, "wb") as writer:
        shutil.copyfileobj(reader, writer)
    print(os.stat(TARGET).st_size)
