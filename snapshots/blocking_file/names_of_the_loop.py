# A function that is made in a loop is given what the loop binds; what may be unbound is left to the function.
import os
from pathlib import Path


async def publish(pages, root: Path, client) -> None:
    for name, page in pages.items():
        target = root / name
        os.makedirs(target.parent, exist_ok=True)
        target.write_text(page)
        await client.send(name)


async def sizes(folders):
    return [sum(path.stat().st_size for path in folder.glob("*")) for folder in folders]


async def drained(queue, folder):
    while (job := await queue.get()) is not None:
        path = os.path.join(folder, job)
        with open(path) as f:
            text = f.read()
        await queue.answer(text)


async def with_the_last(paths, client):
    for number, path in enumerate(paths):
        if number:
            before = path
        with open(path) as f:
            text = f.read()
            if number:
                text += str(before)
        await client.send(text)


async def nested(folders, client):
    for folder in folders:
        for name in await client.names(folder):
            with open(os.path.join(folder, name), "rb") as f:
                head = f.read(16)
                f.seek(-16, os.SEEK_END)
                tail = f.read()
            await client.send(head, tail)


async def counted(paths, client):
    total = 0
    for path in paths:
        with open(path) as f:
            for line in f:
                total += len(line)
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
        with open(path, "wb") as f:
            f.write(data)
            f.write(bytes(number))
        await client.send(path)
