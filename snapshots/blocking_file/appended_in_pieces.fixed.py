"""One `write` into a file that is opened for appending is one piece; several of two tasks mix."""

import asyncio
import fcntl
import json
import tempfile
from pathlib import Path

LOG = Path("events.jsonl")


def record(event):
    with LOG.open("a") as file:
        json.dump(event, file)
        file.write("\n")


def record_all(events):
    with LOG.open("a") as file:
        for event in events:
            file.write(json.dumps(event) + "\n")


def record_at_once(event):
    with LOG.open("a") as file:
        file.write(json.dumps(event) + "\n")
        file.flush()


def record_locked(event):
    with LOG.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        json.dump(event, file)
        file.write("\n")


def record_new(event):
    with open(tempfile.mktemp(), "a") as file:
        json.dump(event, file)
        file.write("\n")


async def step(event):
    record(event)


async def steps(events):
    record_all(events)


async def inline(event):
    with LOG.open("a") as file:
        file.write("event: ")
        json.dump(event, file)


async def at_once(event):
    await asyncio.to_thread(record_at_once, event)


async def locked(event):
    await asyncio.to_thread(record_locked, event)


async def new(event):
    await asyncio.to_thread(record_new, event)
