# What is asked again under the lock may have been asked before, and what happens in one section stays one step.
import asyncio
import sqlite3
import threading
from pathlib import Path

LOCK = threading.Lock()
MARKER = Path("marker.txt")
DATABASE = sqlite3.connect("counts.db", check_same_thread=False)


def make():
    if MARKER.exists():
        return
    with LOCK:
        if not MARKER.exists():
            MARKER.write_text("made")


def add(key):
    with LOCK:
        row = DATABASE.execute("SELECT n FROM counts WHERE key = ?", (key,)).fetchone()
        DATABASE.execute("UPDATE counts SET n = ? WHERE key = ?", (row[0] + 1, key))
        DATABASE.commit()


async def begin():
    await asyncio.to_thread(make)


async def count(key):
    await asyncio.to_thread(add, key)
