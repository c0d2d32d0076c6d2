# The file is a pipe that is fed late.
# asyncfix: flags --unsafe-fixes
from pathlib import Path

import slow

FOLDER, _, NAME = slow.source("hello\n").rpartition("/")


async def main():
    print((Path(FOLDER) / NAME).read_text(encoding="utf-8").strip())
