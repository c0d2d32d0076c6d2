# A helper of the file reads a context variable of its task.
# asyncfix: flags --unsafe-fixes
import contextvars

import requests

trace = contextvars.ContextVar("trace")


def fetch():
    return trace.get(), requests.get("https://service.example/traced").status_code


async def main():
    trace.set("t-1")
    print(fetch())
