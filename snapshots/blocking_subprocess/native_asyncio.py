# A process that asyncio runs itself, in the forms of its result.
# asyncfix: --prefer asyncio --unsafe-fixes
import os
import shlex
import subprocess


async def plain(path):
    subprocess.run(["git", "add", path])


async def checked(path: str, remote):
    try:
        subprocess.run(["git", "push", remote], cwd=path, check=True, capture_output=True, text=True)
    except subprocess.CalledProcessError as error:
        print(error.stderr)


async def bound(cmd: list[str]):
    result = subprocess.run(cmd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if result.returncode != 0:
        raise RuntimeError(result.stdout)
    return result.stdout.strip()


async def one_read(cmd: list[str]) -> str:
    result = subprocess.run(cmd, capture_output=True, text=True)
    if result.returncode:
        return ""
    return result.stdout.strip()


async def limit(line: str):
    result = subprocess.run(shlex.split(line), capture_output=True, timeout=5)
    return result.stdout, result.stderr


async def value(cmd: list[str]):
    return subprocess.call(cmd) == 0


async def method(name: str):
    if subprocess.run(["which", name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode != 0:
        return None
    return subprocess.check_output(["which", name]).decode().strip()


async def output(name):
    text = subprocess.check_output(["git", "log", name], universal_newlines=True, env={**os.environ, "A": "1"})
    data = subprocess.check_output(["git", "log", name])
    return text, data


async def shell(pattern: str):
    lines = subprocess.getoutput(f"ls {pattern}").splitlines()
    subprocess.check_call("sync", shell=True)
    print(subprocess.getoutput("ls"))
    return lines


async def fed(text: str):
    result = subprocess.run(["sort"], input=text, capture_output=True, text=True, check=True)
    return result.stdout


async def two(cmd: list[str]):
    first = subprocess.run(cmd, capture_output=True)
    second = subprocess.run(cmd + ["x"], capture_output=True, encoding="latin-1")
    return first.stdout + second.stderr.encode(), f"{second.stdout}"
