# What a process writes is read line by line by the coroutine itself.
# asyncfix: --prefer asyncio --unsafe-fixes
import asyncio


async def lines(command: list[str]):
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, limit=2**20
    )
    async for line in process.stdout:
        line = line.decode()
        print(line.strip())
    return await process.wait()


async def errors(command: list[str]):
    found = []
    proc = await asyncio.create_subprocess_exec(
        "run",
        *command,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        limit=2**20,
    )
    try:
        async for line in proc.stdout:  # as they come
            line = line.decode("utf-8")
            # What is not told is no error.
            if "error" not in line:
                continue
            found.append(line)
    finally:
        await proc.communicate()
    return proc.returncode, found


async def one_by_one(command: list[str]):
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, limit=2**20
    )
    assert process.stdout is not None
    while True:
        line = await process.stdout.readline()
        if not line:
            break
        print(line.decode())
    await process.wait()


async def until_the_end(command: list[str]):
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, limit=2**20
    )
    async for line in process.stdout:
        print(line)
    rest = await process.stdout.read()
    return await process.wait(), rest


async def first(command: list[str]):
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, limit=2**20
    )
    head = (await process.stdout.readline()).decode().strip()
    stdout, _ = await process.communicate()
    out = stdout.decode()
    return head, out


async def asked(command: list[str], questions: list[str]):
    process = await asyncio.create_subprocess_exec(
        *command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, limit=2**20
    )
    answers = []
    for question in questions:
        process.stdin.write((question + "\n").encode())
        await process.stdin.drain()
        answers.append((await process.stdout.readline()).decode())
    process.stdin.close()
    await process.wait()
    return answers


async def fed(command: list[str], chunks: list[bytes]):
    process = await asyncio.create_subprocess_exec(*command, stdin=asyncio.subprocess.PIPE)
    try:
        for chunk in chunks:
            process.stdin.write(chunk)
            await process.stdin.drain()
    finally:
        await process.communicate(b"")
    return process.returncode


async def in_a_block(command: list[str]):
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    try:
        return await process.communicate()
    finally:
        await process.communicate()


async def waited_for_by_a_block(command: list[str]):
    process = await asyncio.create_subprocess_exec(*command)
    try:
        print(process.pid)
    finally:
        await process.wait()
