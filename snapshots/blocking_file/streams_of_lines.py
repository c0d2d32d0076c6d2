# A line goes through the buffer of its file in less time than a hop to a thread takes.
import asyncio


async def log(response, path):
    with open(path, "w") as f:
        async for line in response.aiter_lines():
            f.write(line)


async def output(command, path):
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    with open(path, "wb") as f:
        async for line in process.stdout:
            f.write(line)


async def head(path, client):
    with open(path) as f:
        for _ in range(10):
            await client.send(f.readline())


async def by_lines_of_bytes(response, path):
    with open(path, "wb") as f:
        async for line in response.content:
            f.write(line)
