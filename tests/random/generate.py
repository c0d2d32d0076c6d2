"""Writes random programs: `generate.py FOLDER FIRST COUNT`, one file for each seed from FIRST on.

A program is one coroutine over a few names, with files read and written at random places of loops, branches, handlers,
closures, comprehensions and helpers. Everything it sees goes into a list: what it sends, what names hold in handlers and at
the end, how it ends. Nothing in it depends on time, on the order of a set or on another program.
"""

import random
import sys
from pathlib import Path

NAMES = ["a", "b", "c", "d"]
FILES = ['"one"', '"two"', '"empty"', '"number"', "self.path", "paths[0]"] * 3 + ['"absent"']

HEAD = '''\
import asyncio
import contextlib
import json
import os
from pathlib import Path

out = []
SHARED = ["g"]
paths = ["one", "number"]


async def send(*values):
    out.append(str(values))
    await asyncio.sleep(0)


@contextlib.asynccontextmanager
async def session():
    await send("enter")
    try:
        yield "session"
    finally:
        await send("exit")


def read(path, size=-1):
    with open(path) as f:
        return f.read(size)


def lines(path):
    with open(path) as f:
        for line in f:
            yield line.strip()


@contextlib.contextmanager
def opened(path):
    with open(path) as f:
        yield f


def check(value):
    if value in (3, "one"):
        raise KeyError(value)
    return value


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        return kind is not None and issubclass(kind, (OSError, ValueError))


class Reader:
    def __init__(self, path):
        self.path = path
        self.text = open(path).read()

    @property
    def size(self):
        return len(open(self.path).read())

    def __len__(self):
        return os.path.getsize(self.path)

    def __getitem__(self, index):
        return read(self.path)[index]


class Program:
    def __init__(self):
        self.x = 2
        self.path = "two"

    def load(self, path="one"):
        return str(self.x)[-2:] + Path(path).read_text()

    def note(self, value):
        with open("log", "a") as f:
            f.write(str(value)[-4:])
        return f.closed

'''

FOOT = '''

async def main():
    program = Program()
    try:
        {run}
    except Exception as error:
        out.append(type(error).__name__)
    out.append(str((program.x, SHARED)))


def go():
    asyncio.run(main())
    return out
'''


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.count = 0
        self.is_generator = self.random.random() < 0.4

    def emit(self, depth, *lines):
        self.lines.extend("    " * depth + line for line in lines)

    def pick(self, *choices):
        return self.random.choice(choices)

    def chance(self, share):
        return self.random.random() < share

    def name(self):
        return self.random.choice(NAMES)

    def file(self):
        return self.random.choice(FILES)

    def number(self):
        self.count += 1
        return self.count

    def value(self):
        return self.pick(
            str(self.random.randint(0, 9)),
            self.name(),
            self.name(),
            "self.x",
            "SHARED[0]",
            f"str({self.name()})[-8:]",
            f"len(str({self.name()}))",
        )

    def condition(self):
        return self.pick(
            f"len(str({self.name()})) > {self.random.randint(0, 6)}",
            f"{self.name()} == {self.value()}",
            self.name(),
            f"({self.name()} := {self.value()})",
            f"os.path.exists({self.file()})",
        )

    def reading(self):
        """An expression that reads a file."""
        v, p = self.name(), self.file()
        return self.pick(
            f"open({p}).read()",
            f"Path({p}).read_text()",
            f"read({p})",
            f"read({p}, size={self.random.randint(0, 3)})",
            f"self.load({p})",
            "self.load()",
            f"json.load(open({p}))" if self.chance(0.2) else f"open({p}).readlines()",
            f"int(read({p}))" if self.chance(0.2) else f"repr(read({p}))",
            f"list(lines({p}))",
            f"sum(len(line) for line in open({p}))",
            f"Reader({p}).text",
            f"Reader({p}).size",
            f"len(Reader({p}))",
            f"Reader({p})[:2]",
            f"str({v})[-3:] + Path({p}).read_text() + str({self.name()})[-3:]",
            f"[read(p) for p in paths if len(p) > {self.random.randint(2, 4)}]",
            "{p: Path(p).read_text() for p in paths}",
            f"(lambda p: str({v})[-3:] + read(p))({p})",
            f"Path({p}).read_text() if {self.condition()} else {self.value()}",
            f"check(read({p}))",
            "sorted(os.listdir('.'))[:2]",
            f"self.note({v})",
        )

    def block_with_file(self, depth):
        """Statements that open a file and do something beside it."""
        v, w, u, p = self.name(), self.name(), self.name(), self.file()
        emit, kind = self.emit, self.random.randint(0, 20)
        if kind == 0:
            emit(depth, f"with open({p}) as f:", f"    {v} = f.read()")
        elif kind == 1:
            emit(depth, f"with open({p}) as f, open({self.file()}) as g:", f"    {v}, {w} = f.read(), g.read()")
        elif kind == 2:
            emit(depth, f"with open({p}) as f:", f"    {v} = {w} = f.read()")
        elif kind == 3:
            emit(depth, f"with open({p}) as f:", f"    {v} = str({v})[-5:]", f"    {v} += f.read()")
        elif kind == 4:
            emit(depth, f"with open({p}) as f:", f"    {v}, *{w} = (f.read(), {u}, 1)" if v != w else "    f.read()")
        elif kind == 5:
            emit(depth, f"with open({p}) as f:", f"    if ({v} := f.read(2)):", f"        {w} = {v}")
        elif kind == 6:
            emit(depth, f"f = open({p})", f"{v} = f.read()", "f.close()")
        elif kind == 7:
            emit(depth, f"with open({p}) as f:", "    self.x = f.read()")
        elif kind == 8:
            emit(depth, f"with open({p}) as f:", "    SHARED[0] = f.read()")
        elif kind == 9:
            emit(depth, f"with open({p}) as f:", f"    {v} = [line + str({w})[-2:] for line in f]")
        elif kind == 10:
            emit(depth, f"with open({p}) as f:", f"    while ({v} := f.read(1)):", f"        {w} = str({w})[-3:] + {v}" if v != w else "        pass")
        elif kind == 11:
            emit(depth, f"for {v} in open({p}):", f"    {w} = str({w})[-4:] + str({v})")
        elif kind == 12:
            emit(depth, f"with open({p}) as f:", "    import string", f"    {v} = string.capwords(f.read())")
        elif kind == 13:
            k = self.number()
            emit(depth, f"with open({p}) as f:", f"    def inner_{k}(z={v}): return str(z)[-3:] + str({w})[-3:]", f"    {u} = inner_{k}() + f.read()")
        elif kind == 14:
            emit(depth, 'with open("log", "a") as f:', f'    print({v}, file=f, end="")', f"    {w} = f.tell()")
        elif kind == 15:
            emit(depth, f"with opened({p}) as f:", f"    {v}: str = f.read()")
        elif kind == 16:
            emit(depth, f"for {v} in lines({p}):", f"    {w} = str({w})[-4:] + str({v})")
        elif kind == 18:
            manager = self.pick("contextlib.suppress(OSError, ValueError)", "Quiet()")
            emit(depth, f"{v} = {self.value()}", f"with {manager}:", f"    {v} = int(read({p}))")
        elif kind == 19:
            emit(depth, f"with contextlib.suppress(OSError), open({p}) as f:", f"    {v} = f.read()", f"    {w} = int({v})")
        else:
            number = self.pick('"number"', '"number"', p)
            emit(depth, f"with open({number}) as f:", f"    {v} = int(f.read())", f"    {w} = str({v})")

    def statement_with_file(self, depth):
        kind = self.random.random()
        if kind < 0.55:
            self.block_with_file(depth)
        elif kind < 0.8:
            self.emit(depth, f"{self.pick(self.name(), self.name(), 'self.x', 'SHARED[0]')} = {self.reading()}")
        elif kind < 0.85:
            self.emit(depth, f"{self.name()} = [{self.reading()}, {self.reading()}]")
        elif kind < 0.9:
            self.emit(depth, f"out.append({self.reading()})")
        elif kind < 0.95:
            self.emit(depth, f"await send({self.value()}, {self.reading()}, {self.name()})")
        else:
            self.emit(depth, f"self.x = str(self.x)[-4:] + str({self.reading()})")

    def block(self, depth, levels, in_loop):
        for _ in range(self.random.randint(2, 4)):
            self.statement(depth, levels, in_loop)

    def statement(self, depth, levels, in_loop):
        v = self.name()
        simple = [
            (40, lambda: self.statement_with_file(depth)),
            (8, lambda: self.emit(depth, f"{v} = {self.value()}")),
            (2, lambda: self.emit(depth, f"self.x = {self.value()}")),
            (6, lambda: self.emit(depth, f"await send({self.value()}, {v})")),
            (2, lambda: self.emit(depth, f"{v} = [str({v})[-3:] + str({self.name()})[-2:] for {v} in range(2)]")),
            (2, lambda: self.emit(depth, f"del {v}", f"{v} = {self.value()}" if self.chance(0.5) else f"{v} = 1")),
            (2, lambda: self.emit(depth, f"check({self.value()})")),
            (2, lambda: self.closure(depth)),
            (2, lambda: self.closure_that_assigns(depth)),
        ]
        if self.is_generator:
            simple.append((4, lambda: self.emit(depth, f"yield {v}")))
        nested = [
            (7, lambda: self.branch(depth, levels, in_loop)),
            (7, lambda: self.loop(depth, levels, in_loop)),
            (8, lambda: self.handler(depth, levels, in_loop)),
            (2, lambda: self.choice(depth, levels, in_loop)),
            (3, lambda: self.managed(depth, levels, in_loop)),
            (4, lambda: self.jump(depth, in_loop)),
        ]
        choices = simple + (nested if levels else [])
        weights = [weight for weight, _ in choices]
        self.random.choices(choices, weights)[0][1]()

    def closure(self, depth):
        k = self.number()
        self.emit(depth, f"def late_{k}(): return str({self.name()})[-4:]")
        self.statement_with_file(depth)
        self.emit(depth, f"out.append(late_{k}())")

    def closure_that_assigns(self, depth):
        k, v = self.number(), self.name()
        self.emit(depth, f"def assign_{k}():", f"    nonlocal {v}", f"    {v} = {self.reading()}")
        self.statement_with_file(depth)
        self.emit(depth, f"assign_{k}()")

    def branch(self, depth, levels, in_loop):
        self.emit(depth, f"if {self.condition()}:")
        self.block(depth + 1, levels - 1, in_loop)
        if self.chance(0.3):
            self.emit(depth, f"elif {self.condition()}:")
            self.block(depth + 1, levels - 1, in_loop)
        if self.chance(0.5):
            self.emit(depth, "else:")
            self.block(depth + 1, levels - 1, in_loop)

    def loop(self, depth, levels, in_loop):
        k = self.number()
        if self.chance(0.7):
            self.emit(depth, f"for i_{k} in {self.pick('range(2)', 'range(3)', 'paths')}:")
        else:
            self.emit(depth, f"i_{k} = 0", f"while i_{k} < {self.random.randint(1, 3)}:", f"    i_{k} += 1")
        self.block(depth + 1, levels - 1, True)
        if self.chance(0.2):
            self.emit(depth, "else:")
            self.block(depth + 1, levels - 1, in_loop)

    def handler(self, depth, levels, in_loop):
        v = self.name()
        self.emit(depth, "try:")
        self.block(depth + 1, levels - 1, in_loop)
        if self.chance(0.75):
            self.emit(depth, f"except ({self.pick('ValueError', 'LookupError')}, OSError) as error:")
            self.emit(depth + 1, f"{v} = type(error).__name__ + str({self.name()})[-5:]")
            self.block(depth + 1, levels - 1, in_loop)
            if self.chance(0.3):
                self.emit(depth, "else:")
                self.block(depth + 1, levels - 1, in_loop)
            if self.chance(0.7):
                return
        self.emit(depth, "finally:", f"    out.append(str({v}))")

    def choice(self, depth, levels, in_loop):
        self.emit(depth, f"match {self.value()}:", f"    case {self.random.randint(0, 9)}:")
        self.block(depth + 2, levels - 1, in_loop)
        self.emit(depth + 1, f"case {self.name()}:")
        self.block(depth + 2, levels - 1, in_loop)

    def managed(self, depth, levels, in_loop):
        manager = self.pick(
            "async with session():",
            f"async with session() as {self.name()}:",
            "with contextlib.suppress(OSError, ValueError):",
            f"with contextlib.suppress(OSError), open({self.file()}) as f:",
            "with Quiet():",
        )
        self.emit(depth, manager)
        self.block(depth + 1, levels - 1, in_loop)

    def jump(self, depth, in_loop):
        if in_loop and self.chance(0.7):
            jump = self.pick("break", "continue")
        else:
            jump = "return" if self.is_generator else f"return {self.name()}"
        self.emit(depth, f"if {self.condition()}:", f"    {jump}")

    def program(self):
        self.emit(1, "async def target(self, a, b):")
        self.emit(2, "c = 5", 'd = "x"')
        if self.chance(0.4):
            self.statement_with_file(2)
            self.block(2, 1, False)
        else:
            self.block(2, 3, False)
            self.block(2, 2, False)
        if self.chance(0.7):
            self.emit(2, f"await send({self.name()})")
        self.emit(2, f"{'yield' if self.is_generator else 'return'} {self.name()}")
        if self.is_generator:
            run = '[out.append(str(item)) async for item in program.target(1, "0")]'
        else:
            run = 'out.append(str(await program.target(1, "0")))'
        return HEAD + "\n".join(self.lines) + "\n" + FOOT.format(run=run)


def main():
    folder, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    for seed in range(first, first + count):
        (folder / f"p{seed}.py").write_text(Writer(seed).program())


main()
