# Tasks and connections of the loop, the loop itself, the code of plugins and of the caller's own iterators stay where they
# are; a process that is started must not get lost.

import asyncio
import importlib
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path


class State:
    def __init__(self):
        self.task = None


state = State()


def cancel_and_clear(path):
    state.task.cancel()
    shutil.rmtree(path)


def run_nested(path, loop, job):
    from nested import run_until_complete

    shutil.rmtree(path)
    run_until_complete(loop, job())


def load_plugins(folder):
    for path in sorted(Path(folder).rglob("*.py")):
        importlib.import_module(path.stem)


def clear(path):
    shutil.rmtree(path)


async def stop(path):
    cancel_and_clear(path)


async def finish(path, loop, job):
    run_nested(path, loop, job)


async def load(folder):
    load_plugins(folder)


async def clean(path):
    await asyncio.to_thread(clear, path)


async def dump(path: str, values: Iterator[str]):
    with open(path, "w") as file:
        for value in values:
            file.write(value)


async def dump_list(path: str, values: list[str]):
    def write_file() -> None:
        with open(path, "w") as file:
            for value in values:
                file.write(value)

    await asyncio.to_thread(write_file)


class Host:
    async def start(self, command, path):
        with open(path, "ab") as log:
            self.process = subprocess.Popen(command, stdout=log)

    async def ask(self, command, path):
        def run_command():
            with open(path, "ab") as log:
                process = subprocess.Popen(command, stdout=log)
                return process.wait()

        return await asyncio.to_thread(run_command)
