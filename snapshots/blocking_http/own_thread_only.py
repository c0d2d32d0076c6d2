# What these helpers read or change is another thing in another thread, or belongs to the whole process.
# asyncfix: refuses unsafe
import decimal
import os
import threading

import requests

local = threading.local()


def precise(url: str) -> decimal.Decimal:
    decimal.getcontext().prec = 50
    return decimal.Decimal(requests.get(url, timeout=5).text)


def proxied(url: str) -> bytes:
    os.environ["HTTPS_PROXY"] = "http://localhost:3128"
    return requests.get(url, timeout=5).content


def cached(url: str) -> bytes:
    return local.session.get(url) if hasattr(local, "session") else requests.get(url, timeout=5).content


def named(url: str) -> bytes:
    return requests.get(url, params={"thread": threading.get_ident()}, timeout=5).content


async def run(url: str) -> None:
    precise(url)
    proxied(url)
    cached(url)
    named(url)
