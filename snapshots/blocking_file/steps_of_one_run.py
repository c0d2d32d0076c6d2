# Branches do not exclude each other where a loop comes by again, a handler or a `finally` goes on, or a caller comes twice.
# asyncfix: refuses unsafe
import contextlib
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


async def repeated(commands):
    for action, url in commands:
        if action == "get":
            print(get_url())
            continue
        set_url(url)


async def cleaned(action, url):
    try:
        if action == "get":
            return get_url()
    finally:
        set_url(url)


async def handled(action, url):
    try:
        if action == "get":
            return get_url()
    except OSError:
        print(url)
    set_url(url)


async def swallowed(action, url):
    with contextlib.suppress(OSError):
        if action == "get":
            return get_url()
    set_url(url)


async def fallen_through(action, url):
    if action == "get":
        if url:
            return url
        print(get_url())
    set_url(url)


async def left_by_break(urls, fallback):
    for url in urls:
        if not url:
            print(get_url())
            break
    set_url(fallback)


def run(action, url):
    if action == "get":
        return get_url()
    set_url(url)


async def run_all(commands):
    return [run(action, url) for action, url in commands]


async def run_twice(url):
    known = run("get", None)
    run("set", known + url)


async def run_by_map(actions, urls):
    return list(map(run, actions, urls))


async def served(action, url):
    if action == "get":
        return get_url()
    set_url(url)


async def serve_all(commands):
    for action, url in commands:
        await served(action, url)


async def perform(action, url):
    if action == "get":
        return get_url()
    set_url(url)


async def perform_one(action, url):
    return await perform(action, url)


async def perform_twice(url):
    known = await perform_one("get", None)
    await perform_one("set", known + url)
