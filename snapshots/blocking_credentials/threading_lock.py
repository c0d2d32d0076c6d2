# Refreshes are serialised by a lock of threads, which is held here.
# asyncfix: refuses holds-lock

import threading

import boto3

_lock = threading.Lock()


async def token():
    with _lock:
        return boto3.Session().get_credentials().token
