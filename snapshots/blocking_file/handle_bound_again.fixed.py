# The name of a file that the next `with` binds anew is not handed out of the thread.
import asyncio
import json


async def install(path, server, log):
    try:
        existing = {}
        if path:

            def read_existing():
                with open(path) as f:
                    return json.load(f)

            try:
                existing = await asyncio.to_thread(read_existing)
            except json.JSONDecodeError:
                existing = {"servers": {}}
        await log(existing)

        def write_server():
            with open(server, "w") as f:
                f.write("{}")

        await asyncio.to_thread(write_server)
    except OSError as error:
        raise RuntimeError("not installed") from error


async def in_turn(paths, log):
    for path in paths:

        def read_text(path):
            with open(path) as f:
                return f.read()

        text = await asyncio.to_thread(read_text, path)
        await log(text)


async def still_open_elsewhere(path, log):
    f = None
    if path:

        def read_file():
            with open(path) as f:
                text = f.read()
            return f, text

        f, text = await asyncio.to_thread(read_file)
        await log(text)
    return f.name if f else None
