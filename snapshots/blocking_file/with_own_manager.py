# Context managers of the project that hold nothing which another task would meet.

import contextlib
import os
import shutil
import time


class Timer:
    def __enter__(self):
        self.start = time.monotonic()
        return self

    def __exit__(self, *exc_info):
        self.seconds = time.monotonic() - self.start


@contextlib.contextmanager
def noted(name):
    print("start", name, os.getcwd())
    yield
    print("end", name)


async def by_class(project, source, send):
    with Timer() as timer:
        shutil.copytree(source, project)
        await send(project)
    return timer.seconds


async def by_generator(project, source, send):
    with noted(project):
        shutil.copytree(source, project)
        await send(project)
