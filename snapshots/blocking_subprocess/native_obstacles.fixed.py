# What keeps a process in a thread is named.
# asyncfix: --prefer asyncio --unsafe-fixes
import asyncio
import subprocess


async def unseen(command):
    await asyncio.to_thread(subprocess.run, command)


async def whole(name: str):
    return await asyncio.to_thread(subprocess.run, ["which", name], capture_output=True)


async def in_the_middle(name: str, prefix):
    return prefix(), await asyncio.to_thread(subprocess.check_output, ["which", name])


async def repeatedly(names: list[str]):
    return [await asyncio.to_thread(subprocess.call, ["which", name]) for name in names]


async def options(name: str, **keywords):
    await asyncio.to_thread(subprocess.run, ["which", name], **keywords)


async def maybe_text(name: str, text: bool):
    await asyncio.to_thread(subprocess.run, ["which", name], capture_output=True, text=text)


async def line(name: str):
    await asyncio.to_thread(subprocess.call, f"which {name}")


async def list_in_shell(name: str):
    await asyncio.to_thread(subprocess.call, ["which", name], shell=True)


async def shell_timeout(name: str):
    result = await asyncio.to_thread(
        subprocess.run, f"{name} | sort", shell=True, stdout=subprocess.PIPE, timeout=3
    )
    return result.stdout


async def partial_output(name: str):
    try:
        await asyncio.to_thread(subprocess.run, [name], capture_output=True, timeout=3)
    except subprocess.TimeoutExpired as error:
        return error.output


async def two_results(name: str, other: str):
    result = await asyncio.to_thread(subprocess.run, [name])
    if result.returncode:
        result = await asyncio.to_thread(subprocess.run, [other])
    return result.returncode


async def raises_later(name: str):
    result = await asyncio.to_thread(subprocess.run, [name])
    result.check_returncode()


async def buffered(name: str):
    await asyncio.to_thread(subprocess.run, [name], pipesize=1)


async def never_piped(name: str):
    return (await asyncio.to_thread(subprocess.run, [name])).stdout


async def maybe_input(name: str, data: bytes | None):
    await asyncio.to_thread(subprocess.run, [name], input=data)


async def commented(name: str):
    await asyncio.to_thread(
        subprocess.run,
        [name],  # found in the path
        check=True,
    )


async def status(name: str):
    process = await asyncio.create_subprocess_shell(
        name, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    stdout, _ = await process.communicate()
    return process.returncode, stdout.decode().removesuffix("\n")
