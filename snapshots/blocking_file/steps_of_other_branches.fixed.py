# Steps that no run of a coroutine takes both are no update: the branches of a command, and what follows one that returns.
import asyncio
import json
import pathlib
import uuid

CONFIG = pathlib.Path("config.json")


def get_url():
    if CONFIG.exists():
        with open(CONFIG) as file:
            return json.load(file)["url"]
    return "http://localhost"


def set_url(url):
    draft = CONFIG.with_suffix(f".{uuid.uuid4().hex}")
    with open(draft, "w") as file:
        json.dump({"url": url}, file)
    draft.replace(CONFIG)


async def chosen(action, url):
    if action == "get":
        return await asyncio.to_thread(get_url)
    elif action == "set":
        set_url(url)
    return url


async def left(action, url):
    if action == "get":
        if not url:
            raise ValueError(url)
        return await asyncio.to_thread(get_url)
    set_url(url)


async def matched(action, url):
    match action:
        case "get":
            url = await asyncio.to_thread(get_url)
        case "set":
            set_url(url)
    return url


async def failed(action, url):
    try:
        known = json.loads(url)
    except ValueError:
        return await asyncio.to_thread(get_url)
    else:
        set_url(known)


async def broken(commands):
    async for action, url in commands:
        if action == "get":
            print(await asyncio.to_thread(get_url))
        else:
            set_url(url)


async def read_and_left(lock, url):
    async with lock:
        if not url:
            return await asyncio.to_thread(get_url)
    set_url(url)
