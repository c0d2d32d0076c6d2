# Neither module is imported at the top of the file.
from __future__ import annotations


async def main():
    import time

    delay: float | None = 0.3
    time.sleep(delay)
    print("slept")
