# Processes that coroutines start themselves: what they write, what they read, and what comes of a timeout.
# asyncfix: flags --unsafe-fixes --prefer asyncio
import subprocess
import sys
from subprocess import PIPE, Popen, TimeoutExpired

CHILD = """
import sys, time
time.sleep(0.1)
print("out", *sys.argv[2:])
print("err", file=sys.stderr)
sys.exit(int(sys.argv[1]))
"""
SLOW = "import time; print('early', flush=True); time.sleep(0.4); print('late')"
UPPER = "import sys; sys.stdout.write(sys.stdin.read().upper())"


async def output(code: str):
    process = subprocess.Popen([sys.executable, "-c", CHILD, code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate()
    return process.returncode, out, err, process.pid > 0


async def text(code: str):
    proc = Popen([sys.executable, "-c", CHILD, code, "x"], stdout=PIPE, stderr=PIPE, text=True, bufsize=1)
    stdout, stderr = proc.communicate()
    merged = Popen([sys.executable, "-c", CHILD, code], stdout=PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
    lines, nothing = merged.communicate()
    return stdout.upper(), stderr.split(), sorted(lines.splitlines()), nothing


async def fed(words: str):
    process = Popen([sys.executable, "-c", UPPER], stdin=PIPE, stdout=PIPE)
    data = process.communicate(input=words.encode())[0]
    again = Popen([sys.executable, "-c", UPPER], stdin=PIPE, stdout=PIPE, universal_newlines=True)
    given, _ = again.communicate(words + "!")
    empty = Popen([sys.executable, "-c", UPPER], stdin=PIPE, stdout=PIPE, text=True)
    return data, given, empty.communicate()[0]


async def waited(code: str):
    process = subprocess.Popen([sys.executable, "-c", CHILD, code], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    before = process.returncode
    return before, process.wait(), process.returncode


async def chain():
    out, err = subprocess.Popen("echo one; echo two >&2", shell=True, stdout=PIPE, stderr=PIPE).communicate()
    if subprocess.Popen([sys.executable, "-c", "import time; time.sleep(0.1)"]).wait() != 0:
        return None
    print(out, err)
    return subprocess.Popen(["echo", "three"], stdout=PIPE, text=True).communicate()[0].strip()


async def limited(seconds: float):
    process = subprocess.Popen([sys.executable, "-c", SLOW], stdout=subprocess.PIPE)
    try:
        out, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        print("waits on")
        out, _ = process.communicate()
    return out, process.returncode


async def killed(seconds: float):
    process = Popen([sys.executable, "-c", SLOW], stdout=PIPE, text=True)
    try:
        out, _ = process.communicate(None, seconds)
        print(len(out))
    except TimeoutExpired:
        process.kill()
        process.communicate()
        return process.returncode
    return out


async def ended(seconds: float):
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(0.3)"])
    try:
        return process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.terminate()
        return process.wait()


async def status(command: str):
    code, text = subprocess.getstatusoutput(command)
    return code, text, subprocess.getstatusoutput(command)


async def parts(command: str):
    if subprocess.getstatusoutput(command)[0] != 3:
        return None
    return subprocess.getstatusoutput(command)[1]


async def missing(program: str):
    try:
        process = subprocess.Popen([program])
        process.wait()
    except FileNotFoundError as error:
        return error.filename


async def main():
    print(await output("0"), await output("3"))
    print(await text("0"))
    print(await fed("some\nwords"))
    print(await waited("0"), await waited("5"))
    print(await chain())
    print(await limited(5), await limited(0.2))
    print(await killed(5), await killed(0.1))
    print(await ended(5), await ended(0.1))
    print(await status("sleep 0.1; echo one; echo; exit 3"))
    print(await parts("echo two; exit 3"))
    print(await missing("/no/such/program"))
