# A process that a coroutine starts and waits for is one of asyncio's, with its output, its input and its timeouts.
# asyncfix: --prefer asyncio --unsafe-fixes
import asyncio


async def output(path: str):
    process = await asyncio.create_subprocess_exec(
        "git", "log", path, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    out, err = await process.communicate()
    if process.returncode != 0:
        raise RuntimeError(err.decode())
    return out.decode()


async def text(path: str):
    proc = await asyncio.create_subprocess_exec(
        "git", "log", path, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    out, err = await proc.communicate()  # waits
    stdout, stderr = out.decode(), err.decode()
    return proc.returncode, stdout, stderr


async def one_stream(path: str):
    proc = await asyncio.create_subprocess_exec("git", "log", path, stdout=asyncio.subprocess.PIPE)
    stdout, _ = await proc.communicate()
    lines = stdout.decode("utf-8")
    return lines.splitlines()


async def fed(data: bytes):
    process = await asyncio.create_subprocess_exec(
        "sort", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    return (await process.communicate(data))[0]


async def closed():
    process = await asyncio.create_subprocess_exec("cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    print((await process.communicate(b""))[0].decode())


async def waited(command: list[str]):
    process = await asyncio.create_subprocess_exec(*command)
    print(process.pid)
    return await process.wait()


async def chain(line: str):
    process = await asyncio.create_subprocess_shell(
        line, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    out, err = await process.communicate()
    process = await asyncio.create_subprocess_exec("sync")
    if await process.wait() != 0:
        return err
    print(out)
    process = await asyncio.create_subprocess_exec("git", "log", stdout=asyncio.subprocess.PIPE)
    return (await process.communicate())[0].decode().strip()


async def limited(command: list[str], seconds: float):
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    communication = asyncio.create_task(process.communicate())
    try:
        out, _ = await asyncio.wait_for(asyncio.shield(communication), timeout=seconds)
    except asyncio.TimeoutError:
        process.kill()
        out, _ = await communication
    return out


async def dropped(command: list[str]):
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    try:
        stdout, _ = await asyncio.wait_for(process.communicate(), timeout=5)
        out = stdout.decode()
        print(len(out))
    except asyncio.TimeoutError:
        process.kill()
        await process.communicate()
        raise RuntimeError("too slow") from None
    return out


async def ended(command: list[str]):
    process = await asyncio.create_subprocess_exec(*command, start_new_session=True)
    try:
        return await asyncio.wait_for(process.wait(), timeout=3)
    except asyncio.TimeoutError:
        process.terminate()
        return await process.wait()


async def status(line: str):
    process = await asyncio.create_subprocess_shell(
        line, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    stdout, _ = await process.communicate()
    code, text = process.returncode, stdout.decode().removesuffix("\n")
    process = await asyncio.create_subprocess_shell(
        "sync", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    await process.communicate()
    if process.returncode == 0:
        print(text)
    return code
