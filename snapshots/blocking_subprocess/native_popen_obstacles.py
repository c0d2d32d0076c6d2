# What keeps a process that a coroutine starts in a thread is named.
# asyncfix: --prefer asyncio --unsafe-fixes
import subprocess


async def handed_on(command: list[str], watch):
    process = subprocess.Popen(command)
    watch(process)
    return process.wait()


async def left(command: list[str]):
    subprocess.Popen(command)


async def never_waited_for(command: list[str]):
    process = subprocess.Popen(command)
    return process.pid


async def left_early(command: list[str]):
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        for line in process.stdout:
            if b"ready" in line:
                break
    return process.returncode


async def left_unread(command: list[str]):
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        return process.pid


async def counted(command: list[str]):
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    for number, line in enumerate(process.stdout):
        print(number, line)
    return process.wait()


async def wide(command: list[str]):
    process = subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-16")
    for line in process.stdout:
        print(line)
    return process.wait()


async def in_pieces(command: list[str]):
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    head = process.stdout.read(10)
    return process.wait(), head


async def broken(command: list[str], data: bytes):
    process = subprocess.Popen(command, stdin=subprocess.PIPE)
    try:
        process.stdin.write(data)
    except BrokenPipeError:
        print("it reads no more")
    return process.wait()


async def raised_again(command: list[str]):
    process = subprocess.Popen(command)
    try:
        return process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        raise


async def polled(command: list[str]):
    process = subprocess.Popen(command)
    if process.poll() is None:
        process.wait()


async def signalled_late(command: list[str]):
    process = subprocess.Popen(command)
    process.wait()
    process.kill()


async def timeout_leaves(command: list[str]):
    process = subprocess.Popen(command)
    process.wait(timeout=5)


async def reads_the_exception(command: list[str]):
    process = subprocess.Popen(command)
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired as error:
        print(error.timeout)


async def caught_with_others(command: list[str], load):
    process = subprocess.Popen(command)
    try:
        load()
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()


async def read_in_parts(command: list[str]):
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    while True:
        try:
            return process.communicate(timeout=1)
        except subprocess.TimeoutExpired:
            print("still there")


async def pipeline(first: list[str], second: list[str]):
    source = subprocess.Popen(first, stdout=subprocess.PIPE)
    target = subprocess.Popen(second, stdin=source.stdout, stdout=subprocess.PIPE)
    return target.communicate()


async def text_as_a_whole(command: list[str]):
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    return process.communicate()


async def sent_without_a_pipe(command: list[str], data: bytes):
    process = subprocess.Popen(command)
    process.communicate(data)


class Service:
    def start(self, command: list[str]):
        self.process = subprocess.Popen(command)

    async def stop(self):
        self.process.wait()
