# A consumer that has what it wants and leaves: the generator's connection stays open until somebody collects it.
"""Waits for the end of a job on the server."""

import contextlib

import httpx

API = "https://jobs.example"


async def events(job):
    async with httpx.AsyncClient(base_url=API) as client:
        async with client.stream("GET", f"/jobs/{job}/events") as response:
            async for line in response.aiter_lines():
                yield line


async def wait_until_done(job):
    async with contextlib.aclosing(events(job)) as items:
        async for event in items:
            if event == "done":
                break


async def first_error(job):
    async with contextlib.aclosing(events(job)) as items:
        async for event in items:
            if event.startswith("error"):
                return event
    return None
