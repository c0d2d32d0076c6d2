# The plain client calls the same helper and stays as it is.

import asyncio

import boto3


def session_token():
    return boto3.Session().get_credentials().token


class Client:
    def headers(self):
        return {"X-Token": session_token()}


class AsyncClient:
    async def headers(self):
        return {"X-Token": await asyncio.to_thread(session_token)}
