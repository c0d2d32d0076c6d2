# A process that a coroutine starts and waits for is one of asyncio's, with its output, its input and its timeouts.
# asyncfix: --prefer asyncio --unsafe-fixes
import subprocess
from subprocess import PIPE, Popen, TimeoutExpired


async def output(path: str):
    process = subprocess.Popen(["git", "log", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate()
    if process.returncode != 0:
        raise RuntimeError(err.decode())
    return out.decode()


async def text(path: str):
    proc = subprocess.Popen(["git", "log", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, bufsize=1)
    stdout, stderr = proc.communicate()  # waits
    return proc.returncode, stdout, stderr


async def one_stream(path: str):
    proc = subprocess.Popen(["git", "log", path], stdout=subprocess.PIPE, encoding="utf-8")
    lines, _ = proc.communicate()
    return lines.splitlines()


async def fed(data: bytes):
    process = Popen(["sort"], stdin=PIPE, stdout=PIPE)
    return process.communicate(input=data)[0]


async def closed():
    process = Popen(["cat"], stdin=PIPE, stdout=PIPE, text=True)
    print(process.communicate()[0])


async def waited(command: list[str]):
    process = subprocess.Popen(command)
    print(process.pid)
    return process.wait()


async def chain(line: str):
    out, err = subprocess.Popen(line, shell=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE).communicate()
    if subprocess.Popen(["sync"]).wait() != 0:
        return err
    print(out)
    return subprocess.Popen(["git", "log"], stdout=subprocess.PIPE, text=True).communicate()[0].strip()


async def limited(command: list[str], seconds: float):
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        out, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        out, _ = process.communicate()
    return out


async def dropped(command: list[str]):
    process = Popen(command, stdout=PIPE, text=True)
    try:
        out, _ = process.communicate(None, 5)
        print(len(out))
    except TimeoutExpired:
        process.kill()
        process.communicate()
        raise RuntimeError("too slow") from None
    return out


async def ended(command: list[str]):
    process = subprocess.Popen(command, start_new_session=True)
    try:
        return process.wait(timeout=3)
    except subprocess.TimeoutExpired:
        process.terminate()
        return process.wait()


async def status(line: str):
    code, text = subprocess.getstatusoutput(line)
    if subprocess.getstatusoutput("sync")[0] == 0:
        print(text)
    return code
