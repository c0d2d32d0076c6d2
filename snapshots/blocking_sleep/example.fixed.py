# A pause between attempts, written with the clock of the thread.
"""Waits for an export job, asking less and less often."""

import asyncio
import logging

logger = logging.getLogger(__name__)


async def wait_for_export(client, job_id, attempts=5):
    for attempt in range(attempts):
        job = await client.get_job(job_id)
        if job.state == "done":
            return job.download_url
        delay = 2**attempt
        logger.info("export %s is %s, next look in %s s", job_id, job.state, delay)
        await asyncio.sleep(delay)
    raise TimeoutError(f"export {job_id} is not ready")
