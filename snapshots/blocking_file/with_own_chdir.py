# asyncfix: refuses process-wide-state
# A context manager of the project that changes the working directory or holds a lock while its block runs: no await in it.

import contextlib
import os
import shutil
import threading

LOCK = threading.Lock()


class InFolder:
    def __init__(self, path):
        self.path = path
        self.before = os.getcwd()

    def __enter__(self):
        os.chdir(self.path)

    def __exit__(self, *exc_info):
        os.chdir(self.before)


@contextlib.contextmanager
def working_in(path):
    before = os.getcwd()
    change_to(path)
    try:
        yield
    finally:
        change_to(before)


def change_to(path):
    os.chdir(path)


@contextlib.contextmanager
def patiently(path):
    with working_in(path):
        yield


class Guard:
    def __enter__(self):
        LOCK.acquire()

    def __exit__(self, *exc_info):
        LOCK.release()


async def by_class(project, source, send):
    with InFolder(project):
        shutil.copytree(source, "src")
        await send(project)


async def by_generator(project, source, send):
    with working_in(project):
        shutil.copytree(source, "src")
        await send(project)


async def through_another(project, source, send):
    with patiently(project):
        shutil.copytree(source, "src")
        await send(project)


async def locked(project, source, send):
    with Guard():
        shutil.copytree(source, project)
        await send(project)
