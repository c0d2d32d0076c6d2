# Waits that only tests, or whoever looks for a mistake, switch on.
# asyncfix: refuses usually-fast
import os
import time

DEBUG_DELAY = 0


class Watchdog:
    def __init__(self, stuck: float = 0) -> None:
        self._test_stuck_time = stuck

    def feed(self) -> None:
        if self._test_stuck_time > 0:
            time.sleep(self._test_stuck_time)


def crash_point(debug_crash_flags: dict | None) -> None:
    if not debug_crash_flags:
        return
    time.sleep(10)


def slow_down() -> None:
    if os.environ.get("APP_TEST_DELAY"):
        time.sleep(10)


def slow_start() -> None:
    if int(os.getenv("APP_DEBUG", "0")) > 0:
        time.sleep(10)


def slow_end() -> None:
    if "PYTEST_CURRENT_TEST" in os.environ:
        time.sleep(10)


async def run(watchdog: Watchdog, flags: dict) -> None:
    watchdog.feed()
    crash_point(flags)
    slow_down()
    slow_start()
    slow_end()
