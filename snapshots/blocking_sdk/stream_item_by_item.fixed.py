# What comes over a network and is handed on piece by piece: a thread fetches each piece. Where the target is read behind the
# loop, where it is a tuple, and where a loop has an `else`, all stays as it is.
import asyncio

import boto3
import openai
import requests

client = openai.OpenAI()
s3 = boto3.client("s3")


async def tokens(messages):
    chunks = iter(
        await asyncio.to_thread(
            client.chat.completions.create, model="m", messages=messages, stream=True
        )
    )
    end = object()
    while (chunk := await asyncio.to_thread(next, chunks, end)) is not end:
        yield chunk.choices[0].delta.content


async def relay(messages, socket):
    stream = await asyncio.to_thread(
        client.responses.create, model="m", input=messages, stream=True
    )
    events = iter(stream)
    end = object()
    while (event := await asyncio.to_thread(next, events, end)) is not end:
        await socket.send(event.delta or "")


async def pages(bucket):
    items = iter(s3.get_paginator("list_objects_v2").paginate(Bucket=bucket))
    end = object()
    while (page := await asyncio.to_thread(next, items, end)) is not end:
        yield page["Contents"]


def documents(url):
    with requests.get(url, stream=True) as response:
        for number, line in enumerate(response.iter_lines()):
            yield number, line


async def send_all(url, socket):
    items = documents(url)
    end = object()
    while (item := await asyncio.to_thread(next, items, end)) is not end:  # in their order
        number, line = item
        await socket.send((number, line))
    else:
        await socket.close()


async def last(url, socket):
    entry = None
    entries = documents(url)
    end = object()
    while (item := await asyncio.to_thread(next, entries, end)) is not end:
        entry = item
        await socket.send(entry)
    return entry


async def both(urls, socket):
    for url in urls:
        entries = documents(url)
        end = object()
        while (entry := await asyncio.to_thread(next, entries, end)) is not end:
            entry_of_entries = documents(entry)
            end = object()
            while (
                entry_of_entry := await asyncio.to_thread(next, entry_of_entries, end)
            ) is not end:
                await socket.send(entry_of_entry)


async def retried(url, socket):
    try:
        entries = documents(url)
        end = object()
        while (entry := await asyncio.to_thread(next, entries, end)) is not end:
            await socket.send(entry)
    except requests.RequestException:
        await asyncio.sleep(1)


async def named(url, socket):
    entries = documents(url)
    end = object()
    while (entry := await asyncio.to_thread(next, entries, end)) is not end:
        await socket.send(entry)


async def opened_in_the_head(url):
    lines = iter((await asyncio.to_thread(requests.get, url, stream=True)).iter_lines())
    end = object()
    while (line := await asyncio.to_thread(next, lines, end)) is not end:
        yield line


ENTRY = None


async def of_the_module(url, socket):
    global ENTRY
    items = documents(url)
    end = object()
    while (item := await asyncio.to_thread(next, items, end)) is not end:
        ENTRY = item
        await socket.send(ENTRY)


async def with_a_name_of_its_own(url, socket):
    next = 3
    for entry in documents(url):
        await socket.send((entry, next))
