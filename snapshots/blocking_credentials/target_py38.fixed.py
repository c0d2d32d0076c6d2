# Before 3.9 the meaning of `to_thread` is spelled out.
# asyncfix: --target-version py38

import asyncio
import contextvars
import logging

import google.auth


async def project():
    credentials, project_id = await asyncio.get_running_loop().run_in_executor(
        None, contextvars.copy_context().run, google.auth.default
    )
    logging.info("credentials valid: %s", credentials.valid)
    return project_id
