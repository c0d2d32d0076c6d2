# Before 3.9 the meaning of `to_thread` is spelled out.
# asyncfix: --target-version py38

import logging

import google.auth


async def project():
    credentials, project_id = google.auth.default()
    logging.info("credentials valid: %s", credentials.valid)
    return project_id
