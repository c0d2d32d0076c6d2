# While an alarm is set, its exception would come out of the event loop at the new await.
import contextlib
import signal
import time


def work(number):
    time.sleep(0.3)
    return number


@contextlib.contextmanager
def time_limit(seconds):
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


async def inline(number):
    signal.alarm(1)
    try:
        return work(number)
    finally:
        signal.alarm(0)


async def managed(number):
    with time_limit(0.1):
        return work(number)


# When it is over, the call may wait.
async def behind(number):
    with time_limit(0.1):
        first = number + 1
    return work(first)
