# What comes over a network and is handed on piece by piece: a thread fetches each piece. Where the target is read behind the
# loop, where it is a tuple, and where a loop has an `else`, all stays as it is.
import asyncio

import boto3
import openai
import requests

client = openai.OpenAI()
s3 = boto3.client("s3")


async def tokens(messages):
    for chunk in client.chat.completions.create(model="m", messages=messages, stream=True):
        yield chunk.choices[0].delta.content


async def relay(messages, socket):
    stream = client.responses.create(model="m", input=messages, stream=True)
    for event in stream:
        await socket.send(event.delta or "")


async def pages(bucket):
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket):
        yield page["Contents"]


def documents(url):
    with requests.get(url, stream=True) as response:
        for number, line in enumerate(response.iter_lines()):
            yield number, line


async def send_all(url, socket):
    for number, line in documents(url):  # in their order
        await socket.send((number, line))
    else:
        await socket.close()


async def last(url, socket):
    entry = None
    for entry in documents(url):
        await socket.send(entry)
    return entry


async def both(urls, socket):
    for url in urls:
        for entry in documents(url):
            for entry_of_entry in documents(entry):
                await socket.send(entry_of_entry)


async def retried(url, socket):
    try:
        for entry in documents(url):
            await socket.send(entry)
    except requests.RequestException:
        await asyncio.sleep(1)


async def named(url, socket):
    entries = documents(url)
    for entry in entries:
        await socket.send(entry)


async def opened_in_the_head(url):
    for line in requests.get(url, stream=True).iter_lines():
        yield line


ENTRY = None


async def of_the_module(url, socket):
    global ENTRY
    for ENTRY in documents(url):
        await socket.send(ENTRY)


async def with_a_name_of_its_own(url, socket):
    next = 3
    for entry in documents(url):
        await socket.send((entry, next))
