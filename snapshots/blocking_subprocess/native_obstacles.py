# What keeps a process in a thread is named.
# asyncfix: --prefer asyncio --unsafe-fixes
import subprocess


async def unseen(command):
    subprocess.run(command)


async def whole(name: str):
    return subprocess.run(["which", name], capture_output=True)


async def in_the_middle(name: str, prefix):
    return prefix(), subprocess.check_output(["which", name])


async def repeatedly(names: list[str]):
    return [subprocess.call(["which", name]) for name in names]


async def options(name: str, **keywords):
    subprocess.run(["which", name], **keywords)


async def maybe_text(name: str, text: bool):
    subprocess.run(["which", name], capture_output=True, text=text)


async def line(name: str):
    subprocess.call(f"which {name}")


async def list_in_shell(name: str):
    subprocess.call(["which", name], shell=True)


async def shell_timeout(name: str):
    result = subprocess.run(f"{name} | sort", shell=True, stdout=subprocess.PIPE, timeout=3)
    return result.stdout


async def partial_output(name: str):
    try:
        subprocess.run([name], capture_output=True, timeout=3)
    except subprocess.TimeoutExpired as error:
        return error.output


async def two_results(name: str, other: str):
    result = subprocess.run([name])
    if result.returncode:
        result = subprocess.run([other])
    return result.returncode


async def raises_later(name: str):
    result = subprocess.run([name])
    result.check_returncode()


async def buffered(name: str):
    subprocess.run([name], pipesize=1)


async def never_piped(name: str):
    return subprocess.run([name]).stdout


async def maybe_input(name: str, data: bytes | None):
    subprocess.run([name], input=data)


async def commented(name: str):
    subprocess.run(
        [name],  # found in the path
        check=True,
    )


async def status(name: str):
    return subprocess.getstatusoutput(name)
