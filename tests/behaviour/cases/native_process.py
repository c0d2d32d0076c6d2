# Processes that asyncio runs itself: what they write, their errors, their input and their timeout are what they were.
# asyncfix: flags --unsafe-fixes --prefer asyncio
import os
import subprocess
import sys

CHILD = """
import os, sys, time
time.sleep(0.1)
print("out", *sys.argv[2:], os.environ.get("KIND"))
print("err", file=sys.stderr)
sys.exit(int(sys.argv[1]))
"""
UPPER = "import sys; sys.stdout.write(sys.stdin.read().upper())"


async def text(code: str):
    result = subprocess.run(
        [sys.executable, "-c", CHILD, code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        universal_newlines=True,
        env={
            **os.environ,
            "KIND": "a",
        },
    )
    if result.returncode:
        return result.returncode, result.stderr
    return result.stdout.strip(), result.stderr, result.stdout


async def checked(code: str):
    try:
        subprocess.run([sys.executable, "-c", CHILD, code], check=True, capture_output=True, text=True)
    except subprocess.CalledProcessError as error:
        print(error.cmd[2] == CHILD, error.returncode, error.stdout, error.stderr)
        return error.output
    return "fine"


async def several(code: str):
    first = subprocess.run([sys.executable, "-c", CHILD, code], capture_output=True)
    second = subprocess.run(
        [sys.executable, "-c", CHILD, code, "two"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    )
    lines = sorted(second.stdout.splitlines())
    return first.stdout, first.stderr, lines, f"{second.stdout}".count("two")


async def functions(code: str):
    command = [sys.executable, "-c", CHILD, code]
    print(subprocess.call(command + ["x"], stderr=subprocess.DEVNULL))
    try:
        data = subprocess.check_output(command, stderr=subprocess.DEVNULL)
    except subprocess.CalledProcessError as error:
        return error.output, error.stderr
    if subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) != 0:
        return None
    subprocess.check_call(command)
    return data, subprocess.check_output(command, stderr=subprocess.STDOUT).decode().split()


async def shell():
    print(subprocess.getoutput("sleep 0.1; echo one; echo").splitlines())
    words = subprocess.getoutput("echo one two").split()
    subprocess.run("echo $0", shell=True)
    return words


async def fed(words: str):
    given = subprocess.run([sys.executable, "-c", UPPER], input=words + "!", capture_output=True, text=True)
    data = subprocess.check_output([sys.executable, "-c", UPPER], input=words.encode())
    return given.stdout, data


async def limited(seconds: float):
    command = [sys.executable, "-c", "import time; time.sleep(0.4); print('done')"]
    try:
        result = subprocess.run(command, capture_output=True, timeout=seconds)
    except subprocess.TimeoutExpired as error:
        return error.cmd == command, error.timeout
    return result.stdout


async def missing(program: str):
    try:
        subprocess.run([program])
    except FileNotFoundError as error:
        return error.filename


async def main():
    print(await text("0"), await text("3"))
    print(await checked("0"), await checked("2"))
    print(await several("1"))
    print(await functions("0"), await functions("4"))
    print(await shell())
    print(await fed("some\nwords"))
    print(await limited(5), await limited(0.1))
    print(await missing("/no/such/program"))
