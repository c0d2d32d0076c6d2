import asyncio

import boto3


def renew_later(store):
    store.credentials = boto3.Session().get_credentials()
    loop = asyncio.get_running_loop()
    loop.call_later(600, store.expire)
