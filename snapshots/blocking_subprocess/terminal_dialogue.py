# What is sent to a terminal and what it answers belong together: step by step, another task gets in between.
# asyncfix: refuses unsafe
import multiprocessing

import pexpect


class Session:
    def __init__(self, shell: pexpect.spawn):
        self.shell = shell

    async def run(self, command, timeout):
        self.shell.sendline(command)
        self.shell.expect(r"\$ ", timeout=timeout)
        output = self.shell.before
        return output

    def _interrupt(self):
        self.shell.sendcontrol("c")
        self.shell.expect(r"\$ ")

    async def interrupt(self):
        self._interrupt()


class Averager:
    def __init__(self):
        self._inner, self._outer = multiprocessing.Pipe()

    async def ask(self, future):
        self._inner.send(("ASK", future))
        return await future

    async def tell(self, data: bytes):
        self._inner.send(("TELL", data))
