# A function that is made in a loop is given what the loop binds; what may be unbound is left to the function.
import asyncio
import os
from pathlib import Path


async def publish(pages, root: Path, client) -> None:
    for name, page in pages.items():
        target = root / name

        def write_target(target, page) -> None:
            os.makedirs(target.parent, exist_ok=True)
            target.write_text(page)

        await asyncio.to_thread(write_target, target, page)
        await client.send(name)


async def sizes(folders):
    return [sum(path.stat().st_size for path in folder.glob("*")) for folder in folders]


async def drained(queue, folder):
    while (job := await queue.get()) is not None:
        path = os.path.join(folder, job)

        def read_text(path):
            with open(path) as f:
                return f.read()

        text = await asyncio.to_thread(read_text, path)
        await queue.answer(text)


async def with_the_last(paths, client):
    for number, path in enumerate(paths):
        if number:
            before = path

        def read_text(path, number):
            with open(path) as f:
                text = f.read()
                if number:
                    text += str(before)
            return text

        text = await asyncio.to_thread(read_text, path, number)
        await client.send(text)


async def nested(folders, client):
    for folder in folders:
        for name in await client.names(folder):

            def read_file(folder, name):
                with open(os.path.join(folder, name), "rb") as f:
                    head = f.read(16)
                    f.seek(-16, os.SEEK_END)
                    tail = f.read()
                return head, tail

            head, tail = await asyncio.to_thread(read_file, folder, name)
            await client.send(head, tail)


async def counted(paths, client):
    total = 0
    for path in paths:

        def read_file(path):
            nonlocal total
            with open(path) as f:
                for line in f:
                    total += len(line)

        await asyncio.to_thread(read_file, path)
        await client.send(total)


async def decoded(pages, folder, client):
    for number, page in enumerate(pages):
        if page.text:
            data = page.text.encode()
        elif page.data:
            data = page.data
        else:
            continue
        try:
            path = folder / page.name
        except TypeError as error:
            raise ValueError(page) from error

        def write_file(path, data, number):
            with open(path, "wb") as f:
                f.write(data)
                f.write(bytes(number))

        await asyncio.to_thread(write_file, path, data, number)
        await client.send(path)
