# What keeps a process that a coroutine starts in a thread is named.
# asyncfix: --prefer asyncio --unsafe-fixes
import asyncio
import subprocess


async def handed_on(command: list[str], watch):
    process = subprocess.Popen(command)
    watch(process)
    return process.wait()


async def left(command: list[str]):
    def run_command() -> None:
        subprocess.Popen(command)

    await asyncio.to_thread(run_command)


async def never_waited_for(command: list[str]):
    def run_command():
        process = subprocess.Popen(command)
        return process.pid

    return await asyncio.to_thread(run_command)


async def left_early(command: list[str]):
    def run_process():
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            for line in process.stdout:
                if b"ready" in line:
                    break
        return process

    process = await asyncio.to_thread(run_process)
    return process.returncode


async def left_unread(command: list[str]):
    def run_command():
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            return process.pid

    return await asyncio.to_thread(run_command)


async def counted(command: list[str]):
    def run_command():
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        for number, line in enumerate(process.stdout):
            print(number, line)
        return process.wait()

    return await asyncio.to_thread(run_command)


async def wide(command: list[str]):
    def run_command():
        process = subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-16")
        for line in process.stdout:
            print(line)
        return process.wait()

    return await asyncio.to_thread(run_command)


async def in_pieces(command: list[str]):
    def run_command():
        process = subprocess.Popen(command, stdout=subprocess.PIPE)
        head = process.stdout.read(10)
        return process.wait(), head

    return await asyncio.to_thread(run_command)


async def broken(command: list[str], data: bytes):
    def run_command():
        process = subprocess.Popen(command, stdin=subprocess.PIPE)
        try:
            process.stdin.write(data)
        except BrokenPipeError:
            print("it reads no more")
        return process.wait()

    return await asyncio.to_thread(run_command)


async def raised_again(command: list[str]):
    def run_command():
        process = subprocess.Popen(command)
        try:
            return process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            raise

    return await asyncio.to_thread(run_command)


async def polled(command: list[str]):
    def run_command() -> None:
        process = subprocess.Popen(command)
        if process.poll() is None:
            process.wait()

    await asyncio.to_thread(run_command)


async def signalled_late(command: list[str]):
    def run_command() -> None:
        process = subprocess.Popen(command)
        process.wait()
        process.kill()

    await asyncio.to_thread(run_command)


async def timeout_leaves(command: list[str]):
    def run_command() -> None:
        process = subprocess.Popen(command)
        process.wait(timeout=5)

    await asyncio.to_thread(run_command)


async def reads_the_exception(command: list[str]):
    def run_command() -> None:
        process = subprocess.Popen(command)
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired as error:
            print(error.timeout)

    await asyncio.to_thread(run_command)


async def caught_with_others(command: list[str], load):
    def run_command() -> None:
        process = subprocess.Popen(command)
        try:
            load()
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()

    await asyncio.to_thread(run_command)


async def read_in_parts(command: list[str]):
    def run_command():
        process = subprocess.Popen(command, stdout=subprocess.PIPE)
        while True:
            try:
                return process.communicate(timeout=1)
            except subprocess.TimeoutExpired:
                print("still there")

    return await asyncio.to_thread(run_command)


async def pipeline(first: list[str], second: list[str]):
    def run_command():
        source = subprocess.Popen(first, stdout=subprocess.PIPE)
        target = subprocess.Popen(second, stdin=source.stdout, stdout=subprocess.PIPE)
        return target.communicate()

    return await asyncio.to_thread(run_command)


async def text_as_a_whole(command: list[str]):
    def run_command():
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        return process.communicate()

    return await asyncio.to_thread(run_command)


async def sent_without_a_pipe(command: list[str], data: bytes):
    def run_command() -> None:
        process = subprocess.Popen(command)
        process.communicate(data)

    await asyncio.to_thread(run_command)


class Service:
    def start(self, command: list[str]):
        self.process = subprocess.Popen(command)

    async def stop(self):
        await asyncio.to_thread(self.process.wait)
