# Waits that tests switch off, that are on unless somebody says otherwise, and that only sound like tests.
import asyncio
import os
import time


def pause() -> None:
    if not os.getenv("PYTEST_CURRENT_TEST"):
        time.sleep(10)


def slow_start() -> None:
    if os.environ.get("APP_DEBUG", "1") == "1":
        time.sleep(10)


def connect(test_connection: bool) -> None:
    if test_connection:
        time.sleep(1)


def refuse(allowed: bool) -> None:
    if not allowed:
        time.sleep(2)
        raise PermissionError


async def run(allowed: bool) -> None:
    await asyncio.to_thread(pause)
    await asyncio.to_thread(slow_start)
    await asyncio.to_thread(connect, allowed)
    await asyncio.to_thread(refuse, allowed)
