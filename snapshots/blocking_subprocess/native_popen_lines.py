# What a process writes is read line by line by the coroutine itself.
# asyncfix: --prefer asyncio --unsafe-fixes
import subprocess
from subprocess import PIPE, STDOUT, Popen


async def lines(command: list[str]):
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    for line in process.stdout:
        print(line.strip())
    return process.wait()


async def errors(command: list[str]):
    found = []
    with Popen(["run", *command], stdout=PIPE, stderr=STDOUT, encoding="utf-8", bufsize=1) as proc:
        for line in proc.stdout:  # as they come
            # What is not told is no error.
            if "error" not in line:
                continue
            found.append(line)
    return proc.returncode, found


async def one_by_one(command: list[str]):
    process = Popen(command, stdout=PIPE)
    assert process.stdout is not None
    while True:
        line = process.stdout.readline()
        if not line:
            break
        print(line.decode())
    process.wait()


async def until_the_end(command: list[str]):
    process = Popen(command, stdout=PIPE)
    for line in iter(process.stdout.readline, b""):
        print(line)
    rest = process.stdout.read()
    return process.wait(), rest


async def first(command: list[str]):
    process = Popen(command, stdout=PIPE, text=True)
    head = process.stdout.readline().strip()
    out, _ = process.communicate()
    return head, out


async def asked(command: list[str], questions: list[str]):
    process = Popen(command, stdin=PIPE, stdout=PIPE, text=True)
    answers = []
    for question in questions:
        process.stdin.write(question + "\n")
        process.stdin.flush()
        answers.append(process.stdout.readline())
    process.stdin.close()
    process.wait()
    return answers


async def fed(command: list[str], chunks: list[bytes]):
    with Popen(command, stdin=PIPE) as process:
        for chunk in chunks:
            process.stdin.write(chunk)
    return process.returncode


async def in_a_block(command: list[str]):
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        return process.communicate()


async def waited_for_by_a_block(command: list[str]):
    with subprocess.Popen(command) as process:
        print(process.pid)
