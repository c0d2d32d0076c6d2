"""Runs every program of a folder in several schedules: `run_tasks.py FOLDER [SCHEDULES]`.

Prints a line for each program: its name and, as JSON, the different outcomes, sorted. A program that relies on nothing but
its own steps has one. Tasks start in another order in each schedule, `asyncio.sleep(0)` lets others run a random number
of times, and files open slowly in threads, so that what lies between an await and the next shows.
"""

import asyncio
import builtins
import io
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import threading
import time
import warnings
from pathlib import Path

DATA = {"one": "one\ntwo\n", "two": "three", "numbers": "[1, 2, 3]"}
SECONDS = 10

real_open = io.open
real_sleep = asyncio.sleep
chance = random.Random()


def slow_open(*args, **kwargs):
    """Opens in no time on the loop, and within a few milliseconds in a thread. A file that is written is empty meanwhile."""
    file = real_open(*args, **kwargs)
    if threading.current_thread() is not threading.main_thread():
        time.sleep(chance.choice([0, 0.001, 0.003]))
    return file


async def uneven_sleep(delay, result=None):
    for _ in range(chance.randint(0, 2)):
        await real_sleep(0)
    return await real_sleep(delay, result)


class TooLong(BaseException):
    """A program does not end, as when it waits for a lock of threads that nobody gives back."""


def stop(*_):
    raise TooLong


def alarm(seconds):
    if hasattr(signal, "SIGALRM"):
        signal.alarm(seconds)


def outcome(code, schedule):
    chance.seed(schedule)
    scope = {"__name__": "program"}

    def order(count):
        return chance.sample(range(count), count) if schedule else range(count)

    folder = tempfile.mkdtemp(dir=".")
    os.chdir(folder)
    for name, text in DATA.items():
        Path(name).write_text(text)
    alarm(SECONDS)
    try:
        exec(code, scope)
        return scope["go"](order)
    except TooLong:
        return ["it does not end"]
    except Exception as error:
        return [*scope["out"], f"ends with {type(error).__name__}"]
    finally:
        alarm(0)
        scope["POOL"].shutdown()
        os.chdir("..")
        shutil.rmtree(folder, ignore_errors=True)


def main():
    warnings.simplefilter("ignore")
    sys.setswitchinterval(1e-5)
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, stop)
    builtins.open = io.open = slow_open
    asyncio.sleep = uneven_sleep
    programs = sorted(Path(sys.argv[1]).resolve().glob("*.py"))
    schedules = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for path in programs:
            try:
                code = compile(path.read_text(), str(path), "exec")
                seen = {json.dumps(outcome(code, schedule)) for schedule in range(schedules)}
            except SyntaxError as error:
                seen = {json.dumps([f"SyntaxError: {error}"])}
            print(path.stem, json.dumps([json.loads(text) for text in sorted(seen)]), flush=True)
        os.chdir("/")


if __name__ == "__main__":
    main()
