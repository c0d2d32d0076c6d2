# asyncfix: --select blocking-http
# The log asks for an exception that may be handled; only where the coroutine handles one is there one to be seen.
import asyncio
import logging
import sys

import requests

logger = logging.getLogger(__name__)


def log_error(text):
    logger.error(text, exc_info=sys.exc_info()[0] is not None)


def fetch(url):
    try:
        return requests.get(url, timeout=5)
    except requests.RequestException:
        log_error("no answer")
        return None


def report(url):
    log_error("reporting")
    return requests.post(url, timeout=5)


async def asks_itself(url):
    return fetch(url)


async def nothing_handled(url):
    return report(url)


async def handles(url):
    try:
        return fetch(url)
    except ValueError:
        return report(url)
