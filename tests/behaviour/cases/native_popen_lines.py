# Processes whose streams coroutines read and write piece by piece: every line, what is fed, and how they end.
# asyncfix: flags --unsafe-fixes --prefer asyncio
import subprocess
import sys
from subprocess import PIPE, Popen

LINES = """
import sys, time
for number in range(3):
    print("line", number, "ä", flush=True)
    time.sleep(0.1)
sys.exit(int(sys.argv[1]))
"""
UPPER = """
import sys
for line in sys.stdin:
    print(line.upper(), end="", flush=True)
print("end", len(sys.argv), file=sys.stderr)
"""
LONG = "print('x' * 200000); print('y')"


async def lines(code: str):
    process = Popen([sys.executable, "-c", LINES, code], stdout=PIPE, encoding="utf-8")
    found = []
    for line in process.stdout:
        found.append(line)
    return found, process.wait()


async def in_a_block(code: str):
    found = []
    with subprocess.Popen([sys.executable, "-c", LINES, code], stdout=PIPE, stderr=subprocess.STDOUT) as process:
        for line in process.stdout:
            if b"1" in line:
                continue
            found.append(line)
    return process.returncode, found


async def until_the_end(code: str):
    process = Popen([sys.executable, "-c", LINES, code], stdout=PIPE)
    count = 0
    for line in iter(process.stdout.readline, b""):
        count += len(line)
    return count, process.stdout.read(), process.wait()


async def one_by_one():
    process = Popen([sys.executable, "-c", LONG], stdout=PIPE, text=True)
    assert process.stdout is not None
    lengths = []
    while True:
        line = process.stdout.readline()
        if not line:
            break
        lengths.append(len(line.strip()))
    return lengths, process.wait()


async def asked(words: list):
    process = Popen([sys.executable, "-c", UPPER], stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True)
    answers = []
    for word in words:
        process.stdin.write(word + "\n")
        process.stdin.flush()
        answers.append(process.stdout.readline().rstrip())
    process.stdin.close()
    errors = process.stderr.read()
    return answers, errors, process.wait()


async def fed(chunks: list):
    with Popen([sys.executable, "-c", "import sys; sys.exit(len(sys.stdin.read()))"], stdin=PIPE) as process:
        for chunk in chunks:
            process.stdin.write(chunk)
    return process.returncode


async def talked():
    with Popen([sys.executable, "-c", UPPER, "x"], stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True) as process:
        out, err = process.communicate("some\nwords\n")
    return out, err, process.returncode


async def head(code: str):
    process = Popen([sys.executable, "-c", LINES, code], stdout=PIPE, text=True)
    first = process.stdout.readline().split()[0]
    rest, _ = process.communicate()
    return first, rest.count("\n"), process.returncode


async def raised(code: str):
    try:
        with Popen([sys.executable, "-c", LINES, code], stdout=PIPE) as process:
            for line in process.stdout:
                print(line.decode("ascii"))
    except UnicodeDecodeError as error:
        return error.reason, process.returncode is None


async def main():
    print(await lines("0"), await lines("3"))
    print(await in_a_block("4"))
    print(await until_the_end("5"), await one_by_one())
    print(await asked(["one", "two"]), await fed([b"abc", b"de"]))
    print(await talked(), await head("6"))
    print(await raised("0"))
