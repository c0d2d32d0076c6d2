"""A record of shared memory that is changed and then stored whole: two tasks that do so may be stored in the other order."""

import asyncio
import json
import sqlite3

JOBS: dict[str, dict] = {}


def save(job):
    with sqlite3.connect("jobs.db") as connection:
        connection.execute("INSERT OR REPLACE INTO jobs VALUES (?, ?)", (job["id"], json.dumps(job)))


def note(text):
    with sqlite3.connect("jobs.db") as connection:
        connection.execute("INSERT INTO notes VALUES (?)", (text,))


async def finish(job_id):
    job = JOBS[job_id]
    job["state"] = "finished"
    save(job)


async def hide(job_id):
    job = JOBS.get(job_id)
    job["hidden"] = None
    save(job)


async def fill(job_id, rows):
    job = JOBS[job_id]
    job.update(rows)
    save(job)


async def count(job_id):
    job = JOBS[job_id]
    job["runs"] += 1
    save(job)


async def new(job_id):
    job = {"id": job_id}
    job["state"] = "new"
    await asyncio.to_thread(save, job)


async def something_else(job_id):
    job = JOBS[job_id]
    job["state"] = "noted"
    await asyncio.to_thread(note, "noted")
