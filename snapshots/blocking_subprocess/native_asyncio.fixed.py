# A process that asyncio runs itself, in the forms of its result.
# asyncfix: --prefer asyncio --unsafe-fixes
import asyncio
import os
import shlex
import subprocess


async def plain(path):
    process = await asyncio.create_subprocess_exec("git", "add", path)
    await process.wait()


async def checked(path: str, remote):
    try:
        command = ["git", "push", remote]
        process = await asyncio.create_subprocess_exec(
            *command, cwd=path, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
        )
        stdout, stderr = await process.communicate()
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command, stdout.decode(), stderr.decode())
    except subprocess.CalledProcessError as error:
        print(error.stderr)


async def bound(cmd: list[str]):
    process = await asyncio.create_subprocess_exec(
        *cmd, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    stdout, _ = await process.communicate()
    output = stdout.decode()
    if process.returncode != 0:
        raise RuntimeError(output)
    return output.strip()


async def one_read(cmd: list[str]) -> str:
    process = await asyncio.create_subprocess_exec(*cmd, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    stdout, _ = await process.communicate()
    if process.returncode:
        return ""
    return stdout.decode().strip()


async def limit(line: str):
    command = shlex.split(line)
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    try:
        stdout, stderr = await asyncio.wait_for(process.communicate(), timeout=5)
    except asyncio.TimeoutError:
        process.kill()
        await process.wait()
        raise subprocess.TimeoutExpired(command, 5) from None
    return stdout, stderr


async def value(cmd: list[str]):
    process = await asyncio.create_subprocess_exec(*cmd)
    return await process.wait() == 0


async def method(name: str):
    process = await asyncio.create_subprocess_exec(
        "which", name, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL
    )
    if await process.wait() != 0:
        return None
    command = ["which", name]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    stdout, _ = await process.communicate()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, stdout)
    return stdout.decode().strip()


async def output(name):
    command = ["git", "log", name]
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, env={**os.environ, "A": "1"}
    )
    stdout, _ = await process.communicate()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, stdout.decode())
    text = stdout.decode()
    command = ["git", "log", name]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    data, _ = await process.communicate()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, data)
    return text, data


async def shell(pattern: str):
    process = await asyncio.create_subprocess_shell(
        f"ls {pattern}", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    stdout, _ = await process.communicate()
    lines = stdout.decode().removesuffix("\n").splitlines()
    command = "sync"
    process = await asyncio.create_subprocess_shell(command)
    await process.wait()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    process = await asyncio.create_subprocess_shell(
        "ls", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    stdout, _ = await process.communicate()
    print(stdout.decode().removesuffix("\n"))
    return lines


async def fed(text: str):
    command = ["sort"]
    process = await asyncio.create_subprocess_exec(
        *command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    stdout, stderr = await process.communicate(text.encode())
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, stdout.decode(), stderr.decode())
    return stdout.decode()


async def two(cmd: list[str]):
    first = await asyncio.create_subprocess_exec(*cmd, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    first_stdout, _ = await first.communicate()
    second = await asyncio.create_subprocess_exec(
        *(cmd + ["x"]), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    second_stdout, second_stderr = await second.communicate()
    second_output = second_stdout.decode("latin-1")
    second_errors = second_stderr.decode("latin-1")
    return first_stdout + second_errors.encode(), f"{second_output}"
