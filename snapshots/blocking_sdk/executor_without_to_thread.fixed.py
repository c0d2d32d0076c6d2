# asyncfix: --target-version 3.8
# What comes out of a call in the executor is known, with the context copied and without keywords: a second run sees it.
import asyncio
import contextvars
import functools

import boto3


async def with_keywords():
    client = await asyncio.get_running_loop().run_in_executor(
        None,
        functools.partial(
            contextvars.copy_context().run, boto3.client, "s3", region_name="eu-central-1"
        ),
    )
    return await asyncio.get_running_loop().run_in_executor(
        None, contextvars.copy_context().run, client.list_buckets
    )


async def without():
    client = await asyncio.get_running_loop().run_in_executor(
        None, contextvars.copy_context().run, boto3.client, "s3"
    )
    return await asyncio.get_running_loop().run_in_executor(
        None, contextvars.copy_context().run, client.list_buckets
    )
